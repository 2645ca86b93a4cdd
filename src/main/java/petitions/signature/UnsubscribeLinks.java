package petitions.signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The way out in each mail: a token that only we can make, for one signature and one purpose. Nothing is stored, so
 * nothing can leak from the database.
 */
@Component
public class UnsubscribeLinks {

    private static final String ALGORITHM = "HmacSHA256";

    private final URI publicUrl;
    private final SecretKeySpec key;

    UnsubscribeLinks(
            @Value("${petitions.public-url}") URI publicUrl, @Value("${petitions.secrets.links}") String secret) {
        this.publicUrl = publicUrl;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The address of the page with the button; a POST to it acts at once (RFC 8058). */
    public URI of(long signatureId) {
        return publicUrl.resolve("/signatures/%d/unsubscribe?token=%s".formatted(signatureId, token(signatureId)));
    }

    /** Takes the same time whatever is wrong with {@code token}. */
    public boolean isGenuine(long signatureId, String token) {
        return MessageDigest.isEqual(
                token(signatureId).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(long signatureId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal = mac.doFinal(("unsubscribe:" + signatureId).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
