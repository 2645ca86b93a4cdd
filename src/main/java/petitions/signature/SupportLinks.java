package petitions.signature;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;

/** The links by which a petition is carried before it is published, each sealed for one purpose. */
@Component
public class SupportLinks {

    private static final String CONFIRM = "confirm-support";
    private static final String SUPPORT = "support";
    private static final String CORRECT = "correct-";

    private final URI publicUrl;
    private final LinkSeal seal;

    SupportLinks(@Value("${petitions.public-url}") URI publicUrl, LinkSeal seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
    }

    /** For one person: the page on which they say that it was them who started the petition, or supports it. */
    public URI confirming(long signature) {
        return publicUrl.resolve("/supporters/%s/verify?token=%s".formatted(signature, seal.token(CONFIRM, signature)));
    }

    public boolean confirms(long signature, String token) {
        return seal.isGenuine(CONFIRM, signature, token);
    }

    /** What the creator passes on. */
    public URI supporting(PetitionId petition) {
        return publicUrl.resolve("/petitions/%s/supporters/new?token=%s".formatted(petition, supportToken(petition)));
    }

    public String supportToken(PetitionId petition) {
        return seal.token(SUPPORT, petition.number());
    }

    public boolean supports(PetitionId petition, String token) {
        return seal.isGenuine(SUPPORT, petition.number(), token);
    }

    /** For the creator: the page on which they find other words, this time. */
    public URI correcting(PetitionId petition, int round) {
        return publicUrl.resolve("/petitions/%s/correction?token=%s"
                .formatted(petition, seal.token(CORRECT + round, petition.number())));
    }

    public boolean corrects(PetitionId petition, int round, String token) {
        return seal.isGenuine(CORRECT + round, petition.number(), token);
    }
}
