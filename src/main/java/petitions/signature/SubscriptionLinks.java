package petitions.signature;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import petitions.platform.London;

/** The link that proves that somebody reads an address, for as long as it takes to look: until the end of the next day. */
@Component
public class SubscriptionLinks {

    private final URI publicUrl;
    private final LinkSeal seal;
    private final Clock clock;

    SubscriptionLinks(@Value("${petitions.public-url}") URI publicUrl, LinkSeal seal, Clock clock) {
        this.publicUrl = publicUrl;
        this.seal = seal;
        this.clock = clock;
    }

    /** The address of the page that lists what the address of {@code signatureId} gets, as made today. */
    public URI of(long signatureId) {
        return publicUrl.resolve(
                "/subscriptions/%s?token=%s".formatted(signatureId, seal.token(purpose(today()), signatureId)));
    }

    /** Takes the same time whatever is wrong with {@code token}. */
    public boolean isGenuine(long signatureId, String token) {
        return Stream.of(today(), today().minusDays(1))
                .map(day -> seal.isGenuine(purpose(day), signatureId, token))
                .reduce(false, Boolean::logicalOr);
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }

    private static String purpose(LocalDate day) {
        return "subscriptions:" + day;
    }
}
