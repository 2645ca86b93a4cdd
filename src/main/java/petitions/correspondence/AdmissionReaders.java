package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.petition.Admissions;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.words.ChosenLanguage;
import petitions.signature.Backers;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;
import petitions.signature.SupportLinks;

/** Who hears of a petition before it is published, and by which link they carry it on. */
@Component
class AdmissionReaders {

    private final Backers backers;
    private final Admissions admissions;
    private final Petitions petitions;
    private final SupportLinks links;

    AdmissionReaders(Backers backers, Admissions admissions, Petitions petitions, SupportLinks links) {
        this.backers = backers;
        this.admissions = admissions;
        this.petitions = petitions;
        this.links = links;
    }

    static boolean has(Segment whom) {
        return whom instanceof Segment.Supporters || whom instanceof Segment.Author;
    }

    /** Few enough to be read at once. A creator has one part in it, whatever the clocks of two nodes make of when that was. */
    List<Long> readers(Segment whom, Instant cutOff, long afterId, long toId) {
        var all = whom instanceof Segment.Author author
                ? backers.creator(author.petition()).stream().toList()
                : backers.confirmedBy(whom.petition(), cutOff);
        return all.stream().filter(id -> id > afterId && id <= toId).toList();
    }

    /** Those of {@code ids} who still wish to hear of it. Until everybody can sign it, its creator has to. */
    Set<Long> wanted(Segment whom, Collection<Long> ids) {
        return whom instanceof Segment.Author && !wasPublished(whom.petition())
                ? backers.creator(whom.petition()).filter(ids::contains).stream()
                        .collect(Collectors.toSet())
                : backers.standing(ids);
    }

    private boolean wasPublished(PetitionId petition) {
        return petitions.require(petition).openedAt() != null;
    }

    /** What they can do there; null if nothing. In their language, but for what they pass on to others. */
    @Nullable
    URI linkOf(Segment whom, Signature signature) {
        if (whom instanceof Segment.Supporters supporters && supporters.occasion() == Occasion.CHANGE) {
            return ChosenLanguage.in(signature.language(), links.withdrawing(signature.id()));
        }
        return whom instanceof Segment.Author author ? linkOf(author, signature) : null;
    }

    @Nullable
    private URI linkOf(Segment.Author author, Signature signature) {
        var petition = author.petition();
        return switch (author.errand()) {
            case NONE -> null;
            case GATHER -> links.supporting(petition);
            case CORRECT ->
                ChosenLanguage.in(
                        signature.language(),
                        links.correcting(petition, admissions.require(petition).returnedRound()));
        };
    }

    Recipient addressee(Signature backer) {
        return letter(backer, links.confirming(backer.id()));
    }

    /** What one person gets once, and needs no way out of. */
    static Recipient letter(Signature signature, URI link) {
        return new Recipient(
                signature.id(),
                signature.name(),
                EmailAddress.onTheWire(signature.email()),
                signature.language(),
                null,
                ChosenLanguage.in(signature.language(), link),
                List.of());
    }
}
