package petitions.staff.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.platform.Actor;

/**
 * Records who looks at what is known of signers, and who takes a table out, before they see anything: a look that cannot be
 * recorded is refused. A page that is added below these addresses is recorded from its first day.
 */
@Component
class LooksAreRecorded implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SIGNATURES = "/staff/signatures";

    private final Audit audit;

    LooksAreRecorded(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns(SIGNATURES + "/**", "/staff/**/*.csv", "/staff/*.csv", "/operations/**/*.csv");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var page = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (request.getUserPrincipal() != null && !isTheFormThatAsks(request, page)) {
            audit.record(new Actor(request.getUserPrincipal().getName()), act(request, page));
        }
        return true;
    }

    private static boolean isTheFormThatAsks(HttpServletRequest request, String page) {
        return page.equals(SIGNATURES) && request.getMethod().equals("GET");
    }

    private static Act act(HttpServletRequest request, String page) {
        var kind = page.endsWith(".csv") ? "table-taken-out" : "signers-looked-at";
        return Act.of(kind, subject(request, page)).with("page", request.getMethod() + " " + page);
    }

    private static String subject(HttpServletRequest request, String page) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id
                && id.matches("\\d{1,18}")) {
            return (page.startsWith(SIGNATURES) ? "signature " : "number ") + id;
        }
        return page.startsWith(SIGNATURES) ? "signatures" : page;
    }
}
