package petitions.platform.pages;

import static org.springframework.web.servlet.view.UrlBasedViewResolver.REDIRECT_URL_PREFIX;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.lang.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import petitions.platform.security.StaffRoles;

/**
 * Tells every page what its frame, {@code templates/_page.ftlh}, and its forms ask for; only once there is a page to show,
 * as most who sign are sent on to one.
 */
@Component
class PageFrame implements HandlerInterceptor, WebMvcConfigurer {

    private final boolean localMode;

    PageFrame(Environment environment) {
        this.localMode = environment.acceptsProfiles(Profiles.of("local"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith(REDIRECT_URL_PREFIX)) {
            return;
        }
        page.addObject("localMode", localMode)
                // what the forms of staff send along; nothing on pages for everyone, which know no session
                .addObject("csrf", request.getAttribute(CsrfToken.class.getName()))
                .addObject("cockpit", StaffRoles.seeCockpit(request))
                .addObject("mailings", StaffRoles.seeMailings(request));
    }
}
