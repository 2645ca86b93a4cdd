package petitions.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An answer that says in a sentence what was wrong (RFC 9457). */
final class ProblemBody {

    private ProblemBody() {}

    /** @param sentence one of ours, without quotation marks */
    static void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                        {"title":"%s","status":%s,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), sentence));
    }
}
