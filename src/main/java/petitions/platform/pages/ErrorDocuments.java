package petitions.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a program reads where there is no better answer: a problem document (RFC 9457) with a sentence. People get the page
 * {@code templates/error.ftlh}.
 */
@Controller
class ErrorDocuments extends BasicErrorController {

    private static final String OUR_FAULT = "It is our fault, and it has been recorded. Try again in a minute.";

    private static final Map<HttpStatus, String> SENTENCES = Map.of(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read.",
            HttpStatus.FORBIDDEN,
            "Your account may not do this.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address. Please check it.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address takes other methods only: those that the header Allow names.",
            HttpStatus.NOT_ACCEPTABLE,
            "What is here does not come in a form that the header Accept asks for. Most of it is application/json.",
            HttpStatus.PAYLOAD_TOO_LARGE,
            "The body is far longer than anything that is sent here.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not in a form that this address understands, such as application/json. Its header Content-Type"
                    + " has to say which it is.",
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is starting or busy. Try again in a minute.");

    ErrorDocuments(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> pages) {
        super(attributes, server.getError(), pages);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var document = new LinkedHashMap<String, Object>();
        document.put("title", status.getReasonPhrase());
        document.put("status", status.value());
        document.put("detail", sentence(status));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    /** Whatever the page that failed had said of how long it may be kept. */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return super.errorHtml(request, response);
    }

    private static String sentence(HttpStatus status) {
        return SENTENCES.getOrDefault(
                status,
                status.is4xxClientError()
                        ? "The request was refused: %s.".formatted(status.getReasonPhrase())
                        : OUR_FAULT);
    }
}
