package petitions.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Shows people the sign-in page, and tells programs that they need to sign in. */
public class SignInFirst implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException, ServletException {
        if (PageRequests.wantsAPage(request)) {
            signInPage.commence(request, response, unauthenticated);
        } else {
            ProblemBody.write(response, HttpStatus.UNAUTHORIZED, "Please sign in first.");
        }
    }
}
