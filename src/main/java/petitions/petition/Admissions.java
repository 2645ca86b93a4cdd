package petitions.petition;

import static petitions.petition.Petition.State.FLAGGED;
import static petitions.petition.Petition.State.HIDDEN;
import static petitions.petition.Petition.State.PENDING;
import static petitions.petition.Petition.State.REJECTED;
import static petitions.petition.Petition.State.RETURNED;
import static petitions.petition.Petition.State.SPONSORED;
import static petitions.petition.Petition.State.STOPPED;
import static petitions.petition.Petition.State.VALIDATED;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Moderation.Decision;
import petitions.petition.Petition.State;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.text.Language;

/** Petitions before they are published: started, supported, moderated. */
@Service
@Transactional
public class Admissions {

    /** Characters of what a moderator writes to the public, the creator or colleagues. Our choice. */
    public static final int WORDS_LIMIT = 2_000;

    private static final Set<State> IN_MODERATION = EnumSet.of(SPONSORED, FLAGGED);
    private static final Set<State> IN_ADMISSION = EnumSet.of(PENDING, VALIDATED, SPONSORED, FLAGGED, RETURNED);

    private final PetitionRows petitions;
    private final AdmissionRows rows;
    private final DeadlineSettings deadlines;
    private final SupportSettings support;
    private final ModerationSettings moderation;
    private final Dissolutions dissolutions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Admissions(
            PetitionRows petitions,
            AdmissionRows rows,
            DeadlineSettings deadlines,
            SupportSettings support,
            ModerationSettings moderation,
            Dissolutions dissolutions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.petitions = petitions;
        this.rows = rows;
        this.deadlines = deadlines;
        this.support = support;
        this.moderation = moderation;
        this.dissolutions = dissolutions;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps what somebody asks for, in the language of the page on which they do. Nobody hears of it before they have confirmed that it was them. */
    public PetitionId create(PetitionWords words, Language language) {
        var id = nextNumber();
        create(id, words, language);
        return id;
    }

    /** One that no petition has. */
    public PetitionId nextNumber() {
        var id = petitions.nextNumber();
        while (petitions.find(id).isPresent()) {
            id = petitions.nextNumber();
        }
        return id;
    }

    /** The same under a number that was given before. */
    public void create(PetitionId id, PetitionWords words, Language language) {
        words.verify();
        dissolutions.requireParliament();
        Instant now = clock.instant();
        rows.insert(words.startedAs(id, language, now));
        events.publishEvent(new PetitionCreated(id, words.action(), now, Actor.SYSTEM));
    }

    /** @throws UnknownPetition if it was not started here */
    @Transactional(readOnly = true)
    public Admission require(PetitionId petition) {
        return rows.find(petition).orElseThrow(() -> new UnknownPetition(petition));
    }

    /** What moderators decided, the latest first. */
    @Transactional(readOnly = true)
    public List<Moderation> decisions(PetitionId petition) {
        return rows.decisions(petition);
    }

    /** What they decided last, if it was {@code decision}. */
    @Transactional(readOnly = true)
    public Optional<Moderation> last(PetitionId petition, Decision decision) {
        return rows.decisions(petition).stream().findFirst().filter(last -> last.decision() == decision);
    }

    /** What it said before its creator corrected it, the latest first. */
    @Transactional(readOnly = true)
    public List<PetitionWords> earlierWords(PetitionId petition) {
        return rows.earlierWords(petition);
    }

    /** Keeps others from changing how it stands until the transaction ends. */
    @Transactional
    public Petition lock(PetitionId petition) {
        return petitions.lock(petition).orElseThrow(() -> new UnknownPetition(petition));
    }

    /** @throws Refused unless it was waited for */
    public void confirmCreator(PetitionId petition) {
        Instant now = clock.instant();
        change(petition, EnumSet.of(PENDING), VALIDATED);
        rows.creatorConfirmed(petition, now);
        events.publishEvent(new CreatorConfirmed(petition, now, Actor.SYSTEM));
    }

    /**
     * Tells how many support a petition now that nobody else can change; the fifth brings it to moderators, once.
     *
     * @param supporters the creator not counted
     */
    public void supportedBy(PetitionId petition, int supporters) {
        if (supporters < support.needed() || lock(petition).state() != VALIDATED) {
            return;
        }
        Instant now = clock.instant();
        change(petition, EnumSet.of(VALIDATED), SPONSORED);
        rows.moderationBegins(petition, now);
        events.publishEvent(new SupportersReached(petition, supporters, now, Actor.SYSTEM));
    }

    /** It is published in a step of its own. */
    public void approve(PetitionId petition, Actor by) {
        dissolutions.requireParliament();
        change(petition, IN_MODERATION, SPONSORED);
        decide(petition, Decision.PUBLISH, null, "", by);
    }

    /** @param details for the creator and, unless {@code code} hides the petition, for the public */
    public void reject(PetitionId petition, RejectionCode code, String details, Actor by) {
        new Rules()
                .must(code != null && moderation.rejectionCodes().contains(code), "code", "Choose why it is rejected.")
                .limit("details", "The details", details, WORDS_LIMIT)
                .verify();
        var rejected = lock(petition).admit(IN_MODERATION, code.hides() ? HIDDEN : REJECTED, clock.instant());
        rows.rejected(petition, decide(petition, Decision.REJECT, code, details == null ? "" : details, by));
        petitions.updateState(rejected);
        events.publishEvent(new PetitionRejected(petition, code, clock.instant(), by));
    }

    /** @param reason what the creator should change */
    public void returnToCreator(PetitionId petition, String reason, Actor by) {
        checkWords("reason", "What should change", reason);
        change(petition, IN_MODERATION, RETURNED);
        decide(petition, Decision.RETURN, null, reason, by);
        events.publishEvent(new PetitionReturned(petition, reason, clock.instant(), by));
    }

    /** @param note for colleagues */
    public void flag(PetitionId petition, String note, Actor by) {
        checkWords("note", "The note", note);
        change(petition, IN_MODERATION, FLAGGED);
        decide(petition, Decision.FLAG, null, note, by);
        events.publishEvent(new PetitionFlagged(petition, note, clock.instant(), by));
    }

    /** Brings a returned petition back to moderators, in other words. */
    public void correct(PetitionId petition, PetitionWords words) {
        words.verify();
        Instant now = clock.instant();
        var returned = change(petition, EnumSet.of(RETURNED), SPONSORED);
        rows.keepWords(returned, now);
        petitions.updateWords(returned.reworded(words, now));
        rows.moderationBegins(petition, now);
        events.publishEvent(new PetitionCorrected(petition, now, Actor.SYSTEM));
    }

    /** Opens an approved petition for signatures, now, in the name of whoever approved it. */
    public void publish(PetitionId petition) {
        var by = last(petition, Decision.PUBLISH)
                .orElseThrow(() -> new Refused("Petition %s has not been approved.".formatted(petition)))
                .by();
        dissolutions.requireParliament();
        Instant now = clock.instant();
        var closing = dissolutions.closing(petition, now, Closing.of(now, deadlines.signing()));
        var opened = lock(petition).publish(closing, now);
        petitions.updateState(opened);
        events.publishEvent(new PetitionOpened(petition, opened.action(), opened.closingAt(), now, by));
    }

    /** Ends what waited in vain. */
    public void lapse(PetitionId petition) {
        change(petition, EnumSet.of(PENDING, VALIDATED, RETURNED), STOPPED);
        events.publishEvent(new PetitionLapsed(petition, clock.instant(), Actor.SYSTEM));
    }

    /**
     * Ends admissions, as nobody will be there to read the petitions: {@code some} at a time, as each of them takes its while.
     *
     * @return whether any is left
     */
    public boolean stop(int some, Actor by) {
        dissolutions.holdAlone();
        var left = rows.inAdmission(some + 1);
        for (PetitionId petition : left.subList(0, Math.min(some, left.size()))) {
            change(petition, IN_ADMISSION, STOPPED);
            events.publishEvent(new PetitionStopped(petition, clock.instant(), by));
        }
        return left.size() > some;
    }

    private static void checkWords(String field, String label, String words) {
        new Rules()
                .require(field, label, words)
                .limit(field, label, words, WORDS_LIMIT)
                .verify();
    }

    private Moderation decide(PetitionId petition, Decision decision, RejectionCode code, String words, Actor by) {
        var moderation = new Moderation(decision, code, words, clock.instant(), by);
        rows.decided(petition, moderation);
        return moderation;
    }

    private Petition change(PetitionId petition, Set<State> before, State after) {
        var changed = lock(petition).admit(before, after, clock.instant());
        petitions.updateState(changed);
        return changed;
    }
}
