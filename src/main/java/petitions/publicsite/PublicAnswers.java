package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import petitions.platform.text.Language;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;

/** How programs are answered, whatever they ask for. */
@RestControllerAdvice(assignableTypes = {PetitionJson.class, PetitionsCsv.class, PetitionFeed.class})
class PublicAnswers {

    private final Words words;

    PublicAnswers(Vocabulary vocabulary) {
        this.words = vocabulary.in(Language.ENGLISH);
    }

    /** Also when the request names no origin: a shared cache may hand the same answer to one that does. */
    @ModelAttribute
    void forEveryOrigin(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> explain(NotShown problem) {
        var detail = ProblemDetail.forStatusAndDetail(
                problem.status(), (problem.sentence(words) + " " + problem.reason()).strip());
        detail.setTitle(problem.title(words));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    static ResponseEntity<byte[]> json(Object document, Instant changedAt) {
        return answer(MediaType.APPLICATION_JSON, PublicJson.write(document), changedAt);
    }

    static ResponseEntity<byte[]> answer(MediaType type, byte[] content, Instant changedAt) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE)
                .lastModified(changedAt)
                .body(content);
    }
}
