package petitions.process.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import petitions.platform.Storable;

/**
 * Refuses requests to the engine that carry an expression to evaluate, wherever in the query or the body it is hidden
 * (CVE-2026-109432), and those with text that its database cannot keep. Saved filters keep their expressions: those were
 * made by us.
 */
class EngineRequestGuard extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 5 * 1024 * 1024;
    private static final String NO_EXPRESSIONS = "Expressions are not accepted here.";
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            EngineProblem.write(response, HttpStatus.BAD_REQUEST, refusal.get());
        } else if (carriesFilesOrFields(request)) {
            chain.doFilter(request, response);
        } else {
            readBody(request, response, chain);
        }
    }

    private static void readBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            EngineProblem.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "The request is too large.");
            return;
        }
        try {
            var refusal = refusal(body);
            if (refusal.isPresent()) {
                EngineProblem.write(response, HttpStatus.BAD_REQUEST, refusal.get());
                return;
            }
        } catch (JsonParseException malformed) {
            EngineProblem.write(response, HttpStatus.BAD_REQUEST, "The request is not well-formed JSON.");
            return;
        }
        chain.doFilter(new RereadRequest(request, body), response);
    }

    /** Such bodies are not read by anything that evaluates expressions; their field names are parameters. */
    static boolean carriesFilesOrFields(HttpServletRequest request) {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().toLowerCase(Locale.ROOT).trim();
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Optional<String> refusal(HttpServletRequest request) {
        if (Collections.list(request.getParameterNames()).stream().anyMatch(EngineRequestGuard::isExpression)) {
            return Optional.of(NO_EXPRESSIONS);
        }
        return request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .allMatch(Storable::is)
                ? Optional.empty()
                : Optional.of(Storable.REFUSAL);
    }

    private static Optional<String> refusal(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(json.currentName())) {
                    return Optional.of(NO_EXPRESSIONS);
                }
                if (token == JsonToken.VALUE_STRING && !Storable.is(json.getText())) {
                    return Optional.of(Storable.REFUSAL);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
