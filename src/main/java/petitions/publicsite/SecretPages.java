package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Pages that a link from a mail leads to, or that are about petitions that nobody sees yet: their address is the secret, and
 * is neither kept nor handed on.
 */
@ControllerAdvice(
        assignableTypes = {
            StartPages.class,
            SupportPages.class,
            BackingPages.class,
            CorrectionPages.class,
            WithdrawalPages.class,
            ConfirmationPages.class,
            UnsubscribePages.class,
            SubscriptionPages.class
        })
class SecretPages {

    @ModelAttribute
    void keepToOurselves(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
