package petitions.platform.pages;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page what its frame, {@code templates/_page.ftlh}, asks for. */
@ControllerAdvice
class PageFrame {

    private final boolean localMode;
    private final WebInvocationPrivilegeEvaluator rules;

    PageFrame(Environment environment, WebInvocationPrivilegeEvaluator rules) {
        this.rules = rules;
        this.localMode = environment.acceptsProfiles(Profiles.of("local"));
    }

    @ModelAttribute("localMode")
    boolean localMode() {
        return localMode;
    }

    /** Whether to link to the mailings. */
    @ModelAttribute("mailings")
    boolean mailings() {
        return rules.isAllowed(
                "/staff/mailings", SecurityContextHolder.getContext().getAuthentication());
    }
}
