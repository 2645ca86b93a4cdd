package petitions.parliament;

import static petitions.parliament.Debate.State.DECLINED;
import static petitions.parliament.Debate.State.HELD;
import static petitions.parliament.Debate.State.POSTPONED;
import static petitions.parliament.Debate.State.PROPOSED;
import static petitions.parliament.Debate.State.SCHEDULED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;

/** Debates from the first thought to the transcript. Each change keeps what it was told with. */
@Service
@Transactional
public class Debates {

    private final DebateRows rows;
    private final Notices notices;
    private final Decisions decisions;
    private final Petitions petitions;
    private final DebateChecks checks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Debates(
            DebateRows rows,
            Notices notices,
            Decisions decisions,
            Petitions petitions,
            DebateChecks checks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notices = notices;
        this.decisions = decisions;
        this.petitions = petitions;
        this.checks = checks;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused if there is no such debate */
    public Debate require(DebateId id) {
        return rows.find(id).orElseThrow(() -> new Refused("There is no debate %s.".formatted(id)));
    }

    /** The newest first. */
    public List<Debate> of(PetitionId petition) {
        return rows.of(petition);
    }

    public Optional<Debate> underWay(PetitionId petition) {
        return rows.of(petition).stream().filter(debate -> !debate.isOver()).findFirst();
    }

    /** Those with a date, the earliest first. */
    public List<Debate> scheduled() {
        return rows.inState(SCHEDULED);
    }

    /** In the order in which they happened. */
    public List<DebateStep> history(DebateId debate) {
        return rows.steps(debate);
    }

    public Optional<DebateOutcome> outcome(DebateId debate) {
        return rows.outcome(debate);
    }

    /** @throws Refused if the notice tells of no change to a debate */
    public DebateStep stepToldBy(NoticeId notice) {
        return rows.stepOf(notice)
                .orElseThrow(() -> new Refused("Notice %s tells of no change to a debate.".formatted(notice)));
    }

    /** The debate that this petition is in, or a new one for the Committee to consider. */
    public DebateId propose(PetitionId petition) {
        petitions.require(petition).requirePublic();
        return underWay(petition).map(Debate::id).orElseGet(() -> {
            var debate = rows.insert(now());
            rows.add(debate, List.of(petition), now());
            events.publishEvent(new DebateProposed(debate, List.of(petition), now(), Actor.SYSTEM));
            return debate;
        });
    }

    /** The Committee wants a debate; when and where follows. */
    public void agree(DebateId id, String note, Actor by) {
        var debate = lock(id);
        debate.mayBeDecided();
        Decisions.noteRules(note).verify();
        decisions.onDebate(id, CommitteeDecision.SCHEDULE, note, by);
        events.publishEvent(new DebateAgreed(id, debate.petitions(), now(), by));
    }

    /** The Committee puts the decision off, until a day or until the government has responded. */
    public void defer(DebateId id, LocalDate until, boolean awaitingResponse, String note, Actor by) {
        var debate = lock(id);
        debate.mayBeDecided();
        checks.puttingOff(until, note);
        decisions.onDebate(id, awaitingResponse ? CommitteeDecision.AWAIT_RESPONSE : CommitteeDecision.DEFER, note, by);
        rows.update(id, PROPOSED, null, until);
        events.publishEvent(new DebateDeferred(id, debate.petitions(), until, awaitingResponse, now(), by));
    }

    /** There will be no debate; the notice gives the reasons. */
    public NoticeId decline(DebateId id, NoticeText text, Actor by) {
        var debate = lock(id);
        debate.mayBeDeclined();
        checks.notice(Kind.DEBATE_DECLINED, text);
        decisions.onDebate(id, CommitteeDecision.DECLINE, text.body(), by);
        var notice = tell(debate, Kind.DEBATE_DECLINED, null, null, today(), debate.petitions(), text, by);
        rows.update(id, DECLINED, null, null);
        events.publishEvent(new DebateDeclined(id, debate.petitions(), notice, now(), by));
        return notice;
    }

    public NoticeId schedule(DebateId id, DebateDate date, Collection<PetitionId> wanted, NoticeText text, Actor by) {
        var debate = lock(id);
        debate.mayBeScheduled();
        return set(debate, Kind.DEBATE_SCHEDULED, date, wanted, text, by);
    }

    /** Gives a postponed debate a date again. */
    public NoticeId reschedule(DebateId id, DebateDate date, Collection<PetitionId> wanted, NoticeText text, Actor by) {
        var debate = lock(id);
        debate.mayBeRescheduled();
        return set(debate, Kind.DEBATE_RESCHEDULED, date, wanted, text, by);
    }

    /** Gives a scheduled debate another date. */
    public NoticeId move(DebateId id, DebateDate date, Collection<PetitionId> wanted, NoticeText text, Actor by) {
        var debate = lock(id);
        debate.mayBeMoved();
        return set(debate, Kind.DEBATE_RESCHEDULED, date, wanted, text, by);
    }

    /** Takes a debate off its date, with no new one yet. */
    public NoticeId postpone(DebateId id, LocalDate decidedOn, String reason, NoticeText text, Actor by) {
        var debate = lock(id);
        debate.mayBePostponed();
        checks.postponement(decidedOn, reason, text);
        var previous = debate.date().on();
        var notice = tell(debate, Kind.DEBATE_POSTPONED, null, reason, decidedOn, debate.petitions(), text, by);
        rows.update(id, POSTPONED, null, null);
        events.publishEvent(new DebatePostponed(id, debate.petitions(), previous, reason, notice, now(), by));
        return notice;
    }

    public NoticeId recordOutcome(DebateId id, DebateOutcome outcome, NoticeText text, Actor by) {
        var debate = lock(id);
        checks.outcome(debate, outcome, text);
        rows.insertOutcome(id, PublishedOutcome.of(outcome));
        var notice = tell(debate, Kind.DEBATE_HELD, debate.date(), null, today(), debate.petitions(), text, by);
        rows.update(id, HELD, debate.date(), null);
        events.publishEvent(new DebateHeld(id, debate.petitions(), outcome.debatedOn(), notice, now(), by));
        return notice;
    }

    private NoticeId set(
            Debate debate, Kind kind, DebateDate date, Collection<PetitionId> wanted, NoticeText text, Actor by) {
        checks.sitting(debate, date, wanted, text);
        var all = List.copyOf(new TreeSet<>(wanted));
        rows.add(debate.id(), all, now());
        var notice = tell(debate, kind, date, null, today(), all, text, by);
        rows.update(debate.id(), SCHEDULED, date, null);
        events.publishEvent(
                kind == Kind.DEBATE_SCHEDULED
                        ? new DebateScheduled(debate.id(), all, date, notice, now(), by)
                        : new DebateRescheduled(debate.id(), all, date, debate.date() != null, notice, now(), by));
        return notice;
    }

    private NoticeId tell(
            Debate debate,
            Kind kind,
            DebateDate date,
            String reason,
            LocalDate decidedOn,
            List<PetitionId> involved,
            NoticeText text,
            Actor by) {
        var notice = notices.writeAbout(debate.id(), kind, text, by);
        var previous = debate.date() == null ? null : debate.date().on();
        rows.append(new DebateStep(debate.id(), kind, date, previous, reason, involved, notice, now()), decidedOn, by);
        return notice;
    }

    private Debate lock(DebateId id) {
        return rows.lock(id).orElseThrow(() -> new Refused("There is no debate %s.".formatted(id)));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return London.date(now());
    }
}
