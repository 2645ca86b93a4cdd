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
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to the engine that carry an expression to evaluate, wherever in the query or the body it is hidden
 * (CVE-2026-109432). Saved filters keep theirs: those were made by us.
 */
class ExpressionsRefused extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 5 * 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (namesAnExpression(request)) {
            EngineProblem.write(response, HttpStatus.BAD_REQUEST, "Expressions are not accepted here.");
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
            if (namesAnExpression(body)) {
                EngineProblem.write(response, HttpStatus.BAD_REQUEST, "Expressions are not accepted here.");
                return;
            }
        } catch (JsonParseException malformed) {
            EngineProblem.write(response, HttpStatus.BAD_REQUEST, "The request is not well-formed JSON.");
            return;
        }
        chain.doFilter(new RereadRequest(request, body), response);
    }

    /** Such bodies are not read by anything that evaluates expressions; their field names are parameters. */
    private static boolean carriesFilesOrFields(HttpServletRequest request) {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().toLowerCase(Locale.ROOT).trim();
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean namesAnExpression(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream().anyMatch(ExpressionsRefused::isExpression);
    }

    private static boolean namesAnExpression(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(json.currentName())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
