package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.petition.Admissions;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;

/** Who hears of a petition before it is published, and by which link they carry it on. */
@Component
class AdmissionReaders {

    private final Supporters supporters;
    private final Admissions admissions;
    private final SupportLinks links;

    AdmissionReaders(Supporters supporters, Admissions admissions, SupportLinks links) {
        this.supporters = supporters;
        this.admissions = admissions;
        this.links = links;
    }

    /** Few enough to be read at once. */
    List<Long> supporters(Segment.Supporters segment, Instant cutOff, long afterId, long toId) {
        return supporters.confirmedBy(segment.petition(), cutOff).stream()
                .filter(id -> id > afterId && id <= toId)
                .toList();
    }

    /** Those of {@code ids} whose letter is still meant for them. */
    Set<Long> wanted(Collection<Long> ids, boolean confirmed) {
        return supporters.standing(ids, confirmed);
    }

    @Nullable
    URI linkOf(Segment.Author author) {
        var petition = author.petition();
        return switch (author.errand()) {
            case NONE -> null;
            case GATHER -> links.supporting(petition);
            case CORRECT ->
                links.correcting(petition, admissions.require(petition).round());
        };
    }

    Recipient addressee(Signature backer) {
        return new Recipient(
                backer.id(),
                backer.name(),
                EmailAddress.onTheWire(backer.email()),
                null,
                links.confirming(backer.id()));
    }
}
