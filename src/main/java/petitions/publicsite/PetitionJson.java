package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The petition for programs, as petition.parliament.uk tells it. */
@RestController
class PetitionJson {

    private final PublicRecords records;
    private final URI publicUrl;

    PetitionJson(PublicRecords records, @Value("${petitions.public-url}") URI publicUrl) {
        this.records = records;
        this.publicUrl = publicUrl;
    }

    @CrossOrigin
    @GetMapping("/petitions/{number}.json")
    ResponseEntity<byte[]> petition(@PathVariable String number, HttpServletResponse response) {
        forEveryOrigin(response);
        var record = records.require(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE)
                .lastModified(record.changedAt())
                .body(PublicJson.write(PetitionDocument.of(record, publicUrl)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> explain(NotShown problem) {
        var detail = ProblemDetail.forStatusAndDetail(
                problem.status(), (problem.getMessage() + " " + problem.reason()).strip());
        detail.setTitle(problem.title());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** Also when the request names no origin: a shared cache may hand the same answer to one that does. */
    private static void forEveryOrigin(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
