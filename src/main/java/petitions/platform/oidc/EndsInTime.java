package petitions.platform.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has the provider asked again after a while, however busy somebody is: it may have taken a group or the account away. */
class EndsInTime extends OncePerRequestFilter {

    private final Duration session;
    private final Clock clock;
    private final AuthenticationEntryPoint signInAgain;
    private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

    EndsInTime(Duration session, Clock clock, AuthenticationEntryPoint signInAgain) {
        this.session = session;
        this.clock = clock;
        this.signInAgain = signInAgain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (isOver(signedIn)) {
            ending.logout(request, response, signedIn);
            signInAgain.commence(request, response, new SignInIsOver());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOver(Authentication signedIn) {
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OidcUser staff)) {
            return false;
        }
        Instant since = staff.getIdToken().getIssuedAt();
        return since == null || since.plus(session).isBefore(clock.instant());
    }
}
