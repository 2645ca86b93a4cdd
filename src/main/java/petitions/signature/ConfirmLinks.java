package petitions.signature;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The link that proves that whoever signed reads the address they gave. It is used up by the confirmation that it makes. */
@Component
public class ConfirmLinks {

    private static final String PURPOSE = "confirm";

    private final URI publicUrl;
    private final LinkSeal seal;

    ConfirmLinks(@Value("${petitions.public-url}") URI publicUrl, LinkSeal seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
    }

    /** The address of the page with the button. */
    public URI of(long signatureId) {
        return publicUrl.resolve(
                "/signatures/%s/verify?token=%s".formatted(signatureId, seal.token(PURPOSE, signatureId)));
    }

    /** Takes the same time whatever is wrong with {@code token}. */
    public boolean isGenuine(long signatureId, String token) {
        return seal.isGenuine(PURPOSE, signatureId, token);
    }
}
