package petitions.correspondence;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.mailing.Audience;
import petitions.mailing.Recipient;
import petitions.parliament.Departments;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

/** Who each segment of a mailing is. */
@Component
class Readership implements Audience {

    /** Shared inboxes have one recipient, and this is its id. */
    private static final long SHARED_INBOX = 1;

    private final Petitions petitions;
    private final Signatures signatures;
    private final UnsubscribeLinks links;
    private final Departments departments;
    private final Letterhead letterhead;

    Readership(
            Petitions petitions,
            Signatures signatures,
            UnsubscribeLinks links,
            Departments departments,
            Letterhead letterhead) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.links = links;
        this.departments = departments;
        this.letterhead = letterhead;
    }

    @Override
    public List<Recipient> page(String segment, List<String> earlier, long afterId, int limit, Instant cutOff) {
        var whom = Segment.of(segment);
        if (whom instanceof Segment.Creator creator) {
            return signers(creator.petition(), true, earlier, afterId, limit, cutOff);
        }
        if (whom instanceof Segment.Signers signers) {
            return signers(signers.petition(), false, earlier, afterId, limit, cutOff);
        }
        return afterId >= SHARED_INBOX ? List.of() : List.of(inbox(whom));
    }

    /** Nobody is written to about a petition that was taken down while its mailing was under way. */
    @Override
    public boolean isWanted(String segment, long recipientId) {
        var whom = Segment.of(segment);
        if (whom instanceof Segment.Creator creator) {
            return isPublic(creator.petition()) && signatures.isSubscribed(recipientId);
        }
        if (whom instanceof Segment.Signers signers) {
            return isPublic(signers.petition()) && signatures.isSubscribed(recipientId);
        }
        return true;
    }

    private boolean isPublic(PetitionId petition) {
        return petitions.require(petition).isPublic();
    }

    private List<Recipient> signers(
            PetitionId petition, boolean creators, List<String> earlier, long afterId, int limit, Instant cutOff) {
        return signatures
                .subscribed(petition, otherPetitions(petition, earlier), creators, afterId, limit, cutOff)
                .stream()
                .map(this::recipient)
                .toList();
    }

    /** Somebody who signed several petitions of one debate hears through the first of them. */
    private List<PetitionId> otherPetitions(PetitionId petition, List<String> earlier) {
        return earlier.stream()
                .map(Segment::of)
                .filter(Segment.Signers.class::isInstance)
                .map(segment -> ((Segment.Signers) segment).petition())
                .filter(other -> !other.equals(petition) && isPublic(other))
                .toList();
    }

    private Recipient recipient(Signature signature) {
        return new Recipient(
                signature.id(), signature.name(), EmailAddress.onTheWire(signature.email()), links.of(signature.id()));
    }

    private Recipient inbox(Segment whom) {
        if (whom instanceof Segment.DepartmentInbox inbox) {
            var department = departments.require(inbox.department());
            return new Recipient(SHARED_INBOX, department.name(), EmailAddress.onTheWire(department.email()), null);
        }
        return new Recipient(SHARED_INBOX, letterhead.service(), letterhead.contact(), null);
    }
}
