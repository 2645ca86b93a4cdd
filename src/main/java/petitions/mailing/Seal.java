package petitions.mailing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What only we can make: proofs that a bounce answers a mail of ours, and the form in which addresses are remembered. */
@Component
class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Seal(@Value("${petitions.secrets.links}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Upper and lower case are one address here, as they are with every provider of size. */
    byte[] ofAddress(String address) {
        return of("address:" + address.toLowerCase(Locale.ROOT));
    }

    /** 80 bits, in characters that survive a change of case: more than can be tried by sending mail. */
    String ofReturn(MailingId mailing, long recipient) {
        return HexFormat.of().formatHex(Arrays.copyOf(of("return:%s:%s".formatted(mailing, recipient)), 10));
    }

    private byte[] of(String what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
