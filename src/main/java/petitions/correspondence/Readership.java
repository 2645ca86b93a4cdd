package petitions.correspondence;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.Audience;
import petitions.mailing.Recipient;
import petitions.parliament.Departments;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.words.ChosenLanguage;
import petitions.signature.Circle;
import petitions.signature.ConfirmLinks;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;
import petitions.signature.Signatures;
import petitions.signature.SubscriptionLinks;
import petitions.signature.UnsubscribeLinks;

/** Who each segment of a mailing is. */
@Component
class Readership implements Audience {

    /** Shared inboxes have one recipient, and this is its id. */
    private static final long SHARED_INBOX = 1;

    private final Petitions petitions;
    private final Signatures signatures;
    private final UnsubscribeLinks links;
    private final ConfirmLinks confirmLinks;
    private final SubscriptionLinks subscriptionLinks;
    private final AdmissionReaders admission;
    private final DissolutionAudience dissolution;
    private final Departments departments;
    private final Letterhead letterhead;

    Readership(
            Petitions petitions,
            Signatures signatures,
            UnsubscribeLinks links,
            ConfirmLinks confirmLinks,
            SubscriptionLinks subscriptionLinks,
            AdmissionReaders admission,
            DissolutionAudience dissolution,
            Departments departments,
            Letterhead letterhead) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.links = links;
        this.confirmLinks = confirmLinks;
        this.subscriptionLinks = subscriptionLinks;
        this.admission = admission;
        this.dissolution = dissolution;
        this.departments = departments;
        this.letterhead = letterhead;
    }

    @Override
    public long count(Scope scope) {
        if (Segment.of(scope.segment()) instanceof Segment.DissolutionReaders readers) {
            return dissolution.count(readers);
        }
        if (AdmissionReaders.has(Segment.of(scope.segment()))) {
            return admission
                    .readers(Segment.of(scope.segment()), scope.cutOff(), 0, Long.MAX_VALUE)
                    .size();
        }
        return circle(scope).map(signatures::count).orElse(1L);
    }

    @Override
    public OptionalLong end(Scope scope, long afterId, int size) {
        if (Segment.of(scope.segment()) instanceof Segment.DissolutionReaders readers) {
            return dissolution.end(readers, afterId, size);
        }
        if (AdmissionReaders.has(Segment.of(scope.segment()))) {
            return admission.readers(Segment.of(scope.segment()), scope.cutOff(), afterId, Long.MAX_VALUE).stream()
                    .mapToLong(Long::longValue)
                    .skip(size - 1L)
                    .findFirst();
        }
        return circle(scope)
                .map(circle -> signatures.end(circle, afterId, size))
                .orElse(OptionalLong.empty());
    }

    @Override
    public List<Recipient> page(Scope scope, long afterId, long toId, int limit) {
        var whom = Segment.of(scope.segment());
        if (whom instanceof Segment.DissolutionReaders readers) {
            return dissolution.page(readers, afterId, toId, limit);
        }
        if (AdmissionReaders.has(whom)) {
            var ids = admission.readers(whom, scope.cutOff(), afterId, toId);
            return recipients(whom, signatures.find(ids.subList(0, Math.min(limit, ids.size()))));
        }
        var circle = circle(scope);
        if (circle.isPresent()) {
            return recipients(whom, signatures.page(circle.get(), afterId, toId, limit));
        }
        return afterId >= SHARED_INBOX ? List.of() : List.of(inbox(whom));
    }

    @Override
    public List<Recipient> find(String segment, Collection<Long> ids) {
        var whom = Segment.of(segment);
        if (isOfBackers(whom)) {
            return signatures.find(ids).stream().map(admission::addressee).toList();
        }
        if (whom instanceof Segment.Subscriptions) {
            return signatures.find(ids).stream().map(this::asker).toList();
        }
        if (isOfLetters(whom)) {
            return signatures.find(ids).stream().map(this::addressee).toList();
        }
        if (whom instanceof Segment.DissolutionReaders readers) {
            return dissolution.find(readers, ids);
        }
        return petition(whom).isPresent() ? recipients(whom, signatures.find(ids)) : List.of(inbox(whom));
    }

    @Override
    public Set<Long> wanted(String segment, Collection<Long> ids) {
        var whom = Segment.of(segment);
        if (whom instanceof Segment.Subscriptions) {
            return signatures.standing(ids, true);
        }
        if (whom instanceof Segment.DissolutionReaders) {
            return signatures.stillSubscribed(ids);
        }
        if (petition(whom).isEmpty()) {
            return Set.copyOf(ids);
        }
        if (AdmissionReaders.has(whom)) {
            return isCurrent(segment) ? admission.wanted(whom, ids) : Set.of();
        }
        if (isOfLetters(whom)) {
            boolean confirmed = whom instanceof Segment.SignedAlready || whom instanceof Segment.BackedAlready;
            return isCurrent(segment) ? signatures.standing(ids, confirmed) : Set.of();
        }
        return isCurrent(segment) ? signatures.stillSubscribed(ids) : Set.of();
    }

    /** Nobody is written to about a petition that was taken down while its mailing was under way. */
    @Override
    public boolean isCurrent(String segment) {
        var whom = Segment.of(segment);
        if (whom instanceof Segment.Author) {
            return true;
        }
        return petition(whom)
                .map(petition -> whom instanceof Segment.Supporters supporters
                        ? supporters.occasion().isCurrent(petitions.require(petition))
                        : isPublic(petition)
                                || isOfBackers(whom)
                                        && petitions.require(petition).isInAdmission())
                .orElse(true);
    }

    private boolean isPublic(PetitionId petition) {
        return petitions.require(petition).isPublic();
    }

    private Optional<Circle> circle(Scope scope) {
        var whom = Segment.of(scope.segment());
        return petition(whom)
                .map(petition -> new Circle(
                        petition,
                        whom instanceof Segment.Creator,
                        otherPetitions(petition, scope.earlier()),
                        scope.cutOff()));
    }

    private static Optional<PetitionId> petition(Segment whom) {
        return Optional.ofNullable(whom.petition());
    }

    private static boolean isOfLetters(Segment whom) {
        return whom instanceof Segment.Unconfirmed || whom instanceof Segment.SignedAlready || isOfBackers(whom);
    }

    private static boolean isOfBackers(Segment whom) {
        return whom instanceof Segment.Backers || whom instanceof Segment.BackedAlready;
    }

    private List<Recipient> recipients(Segment whom, List<Signature> signers) {
        return signers.stream()
                .map(signer -> recipient(signer, admission.linkOf(whom, signer)))
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

    private Recipient recipient(Signature signature, @Nullable URI link) {
        return new Recipient(
                signature.id(),
                signature.name(),
                EmailAddress.onTheWire(signature.email()),
                signature.language(),
                ChosenLanguage.in(signature.language(), links.of(signature.id())),
                link,
                List.of());
    }

    private Recipient asker(Signature signature) {
        return AdmissionReaders.letter(signature, subscriptionLinks.of(signature.id()));
    }

    /** Of a letter, which is about their signature and not about the petition: there is nothing to leave yet. */
    private Recipient addressee(Signature signature) {
        return AdmissionReaders.letter(signature, confirmLinks.of(signature.id()));
    }

    /** A department whose address nobody has entered yet is reached through staff. */
    private Recipient inbox(Segment whom) {
        if (whom instanceof Segment.DepartmentInbox inbox) {
            var department = departments.require(inbox.department());
            if (department.email() != null) {
                return new Recipient(SHARED_INBOX, department.name(), EmailAddress.onTheWire(department.email()), null);
            }
        }
        boolean committee = whom instanceof Segment.CommitteeInbox;
        return new Recipient(
                SHARED_INBOX, letterhead.service(), committee ? letterhead.committee() : letterhead.contact(), null);
    }
}
