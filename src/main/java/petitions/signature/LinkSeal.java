package petitions.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tokens of 256 bits that only we can make, each for one signature and one purpose. Nothing is stored, so nothing can leak
 * from the database.
 */
@Component
class LinkSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkSeal(@Value("${petitions.secrets.links}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String token(String purpose, long signatureId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal = mac.doFinal((purpose + ":" + signatureId).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Takes the same time whatever is wrong with {@code token}. */
    boolean isGenuine(String purpose, long signatureId, String token) {
        return MessageDigest.isEqual(
                token(purpose, signatureId).getBytes(StandardCharsets.US_ASCII),
                token.getBytes(StandardCharsets.UTF_8));
    }
}
