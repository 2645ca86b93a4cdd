package petitions.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.lang.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import petitions.platform.security.StaffRoles;

/** Tells every page what its frame, {@code templates/_page.ftlh}, and its forms ask for. */
@ControllerAdvice
class PageFrame {

    private final boolean localMode;

    PageFrame(Environment environment) {
        this.localMode = environment.acceptsProfiles(Profiles.of("local"));
    }

    @ModelAttribute("localMode")
    boolean localMode() {
        return localMode;
    }

    /** What the forms of staff send along; nothing on pages for everyone, which know no session. */
    @Nullable
    @ModelAttribute("csrf")
    CsrfToken tokenOfTheForms(@Nullable CsrfToken csrf) {
        return csrf;
    }

    /** Whether to link to Cockpit. */
    @ModelAttribute("cockpit")
    boolean cockpit(HttpServletRequest request) {
        return StaffRoles.seeCockpit(request);
    }

    /** Whether to link to the mailings. */
    @ModelAttribute("mailings")
    boolean mailings(HttpServletRequest request) {
        return StaffRoles.seeMailings(request);
    }
}
