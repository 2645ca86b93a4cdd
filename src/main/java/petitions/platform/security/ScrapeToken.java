package petitions.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;

/** What a monitoring system shows to read the meters of a node; without one nobody reads them who is not signed in. */
@Component
class ScrapeToken {

    static final String SCHEME = "Bearer ";

    private static final int SHORTEST = 32;

    private final byte[] token;

    ScrapeToken(@Value("${petitions.metrics.token:}") String token) {
        if (!token.isEmpty() && token.strip().length() < SHORTEST) {
            throw new CannotStart(
                    "petitions.metrics.token is shorter than %s characters.".formatted(SHORTEST),
                    "Give it a value that nobody guesses, such as `openssl rand -hex 32` makes, or leave it out.");
        }
        this.token = token.strip().getBytes(UTF_8);
    }

    static boolean isShownBy(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Takes as long whatever is shown. */
    boolean opens(HttpServletRequest request) {
        byte[] shown = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip()
                .getBytes(UTF_8);
        return MessageDigest.isEqual(token, shown) && token.length > 0;
    }
}
