package petitions.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why something was refused to somebody who is signed in. */
class KindRefusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (PageRequests.wantsAPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (denied instanceof CsrfException) {
            ProblemBody.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "You have signed in again since this page was opened. Reload the page and send it once more.");
        } else {
            ProblemBody.write(response, HttpStatus.FORBIDDEN, "Your account may not do this.");
        }
    }
}
