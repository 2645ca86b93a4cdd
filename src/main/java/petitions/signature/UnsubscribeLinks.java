package petitions.signature;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way out in each mail, sealed for one signature. */
@Component
public class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";

    private final URI publicUrl;
    private final LinkSeal seal;

    UnsubscribeLinks(@Value("${petitions.public-url}") URI publicUrl, LinkSeal seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
    }

    /** The address of the page with the button; a POST to it acts at once (RFC 8058). */
    public URI of(long signatureId) {
        return publicUrl.resolve(
                "/signatures/%s/unsubscribe?token=%s".formatted(signatureId, seal.token(PURPOSE, signatureId)));
    }

    /** Takes the same time whatever is wrong with {@code token}. */
    public boolean isGenuine(long signatureId, String token) {
        return seal.isGenuine(PURPOSE, signatureId, token);
    }
}
