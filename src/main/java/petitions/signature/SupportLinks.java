package petitions.signature;

import java.net.URI;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;

/** The links by which a petition is carried before it is published, each sealed for one purpose. */
@Component
public class SupportLinks {

    private static final String CONFIRM = "confirm-support";
    private static final String WITHDRAW = "withdraw-support";
    private static final String SUPPORT = "support";
    private static final String CORRECT = "correct-";
    private static final Pattern ROUND_AND_SEAL = Pattern.compile("([1-9]\\d{0,3})\\.(.*)");

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

    /** For one person who has confirmed: the page on which they can say that they support it no more. */
    public URI withdrawing(long signature) {
        return publicUrl.resolve(
                "/supporters/%s/withdraw?token=%s".formatted(signature, seal.token(WITHDRAW, signature)));
    }

    public boolean withdraws(long signature, String token) {
        return seal.isGenuine(WITHDRAW, signature, token);
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

    /** For the creator: the page on which they find other words, this time. Its token begins with the round. */
    public URI correcting(PetitionId petition, int round) {
        return publicUrl.resolve("/petitions/%s/correction?token=%s.%s"
                .formatted(petition, round, seal.token(CORRECT + round, petition.number())));
    }

    /** The round that {@code token} is for; empty if it is for none. */
    public OptionalInt corrects(PetitionId petition, String token) {
        var parts = ROUND_AND_SEAL.matcher(token);
        int round = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        boolean genuine = seal.isGenuine(CORRECT + round, petition.number(), parts.matches() ? parts.group(2) : token);
        return genuine ? OptionalInt.of(round) : OptionalInt.empty();
    }
}
