package petitions.process.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A refusal in the words of RFC 9457 and, for Tasklist and Cockpit which show it, of the engine. */
final class EngineProblem {

    private EngineProblem() {}

    /** @param sentence one of ours, without quotation marks */
    static void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        {"title":"%s","status":%s,"detail":"%s","message":"%s"}""".formatted(status.getReasonPhrase(), status.value(), sentence, sentence));
    }
}
