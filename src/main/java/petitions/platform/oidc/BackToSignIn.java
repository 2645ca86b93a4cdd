package petitions.platform.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again, with the reason. What the provider says of it may name somebody, and is not written down. */
class BackToSignIn implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(BackToSignIn.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Refusal refusal = refusal(failure);
        log.warn("Somebody was not signed in by the provider: {}", code(failure));
        response.sendRedirect(request.getContextPath() + "/login?not-by-provider=" + refusal.code());
    }

    private static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAdmitted refused) {
                return refused.refusal();
            }
            if (cause instanceof ProviderAway || cause instanceof IOException) {
                return Refusal.AWAY;
            }
        }
        return Refusal.NOT_COMPLETED;
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
