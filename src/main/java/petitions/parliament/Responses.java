package petitions.parliament;

import static petitions.parliament.GovernmentResponse.State.ACCEPTED;
import static petitions.parliament.GovernmentResponse.State.APPROVED;
import static petitions.parliament.GovernmentResponse.State.PUBLISHED;
import static petitions.parliament.GovernmentResponse.State.RECORDED;
import static petitions.parliament.GovernmentResponse.State.REQUESTED;
import static petitions.parliament.GovernmentResponse.State.RETURNED;
import static petitions.parliament.GovernmentResponse.State.REVISION_REQUESTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.DeadlineSettings;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Rules;

/** What the government answers. A revised response is a new version; the earlier one stays. */
@Service
@Transactional
public class Responses {

    /** Characters of a reason. Our choice. */
    public static final int REASON_LIMIT = 1_000;

    private final ResponseRows rows;
    private final Petitions petitions;
    private final Departments departments;
    private final Decisions decisions;
    private final DeadlineSettings deadlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Responses(
            ResponseRows rows,
            Petitions petitions,
            Departments departments,
            Decisions decisions,
            DeadlineSettings deadlines,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.petitions = petitions;
        this.departments = departments;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /** Every version, the newest first. */
    public List<GovernmentResponse> all(PetitionId petition) {
        return rows.all(petition);
    }

    public Optional<GovernmentResponse> latest(PetitionId petition) {
        return rows.all(petition).stream().findFirst();
    }

    /** @throws Refused if no response has been asked for */
    public GovernmentResponse require(PetitionId petition) {
        return latest(petition).orElseThrow(() -> nothingAsked(petition));
    }

    /** The day by which a department answers when it is asked on {@code today}. */
    public LocalDate dueWhenAskedOn(LocalDate today) {
        return today.plus(deadlines.response());
    }

    public GovernmentResponse request(PetitionId petition, String department, Actor by) {
        petitions.require(petition).requirePublic();
        if (latest(petition).isPresent()) {
            throw new Refused("A response to petition %s has been asked for already.".formatted(petition));
        }
        return ask(petition, 1, departments.require(department).name(), dueWhenAskedOn(today()), null, by);
    }

    /** Writes down what the department sent, as a new edition of the version that is awaited or was returned. */
    public void record(PetitionId petition, ResponseText text, Actor by) {
        var response = lock(petition);
        response.mayBeRecorded();
        checkRecordable(response, text);
        int edition = rows.insertText(response, text, by, now());
        rows.update(response, RECORDED, ", returned_by = null, returned_reason = null", now(), by, null);
        events.publishEvent(new ResponseRecorded(petition, response.version(), edition, now(), by));
    }

    /** Says what {@link #record} would say, and changes nothing. */
    public void checkRecordable(GovernmentResponse response, ResponseText text) {
        var respondedOn = text.respondedOn();
        var requestedOn = London.date(response.requestedAt());
        text.rules()
                .must(
                        respondedOn == null || !respondedOn.isAfter(today()),
                        "respondedOn",
                        "The date of the response lies in the future.")
                .must(
                        respondedOn == null || !respondedOn.isBefore(requestedOn),
                        "respondedOn",
                        "The date of the response is before the day it was asked for.")
                .verify();
    }

    public void approve(PetitionId petition, Actor by) {
        var response = lock(petition);
        response.mayBeApprovedBy(by);
        rows.update(response, APPROVED, ", approved_at = :at, approved_by = :by", now(), by, null);
        events.publishEvent(new ResponseApproved(petition, response.version(), now(), by));
    }

    /** Sends the text back to be corrected. */
    public void returnForCorrection(PetitionId petition, String reason, Actor by) {
        var response = lock(petition);
        response.mayBeReturned();
        checkReason(reason);
        rows.update(response, RETURNED, ", returned_by = :by, returned_reason = :reason", now(), by, reason);
        events.publishEvent(new ResponseReturned(petition, response.version(), now(), by));
    }

    public GovernmentResponse publish(PetitionId petition) {
        var response = lock(petition);
        response.mayBePublished();
        rows.update(response, PUBLISHED, ", published_at = :at", now(), Actor.SYSTEM, null);
        events.publishEvent(new GovernmentResponded(
                petition, response.version(), response.text().respondedOn(), now(), Actor.SYSTEM));
        return require(petition);
    }

    /** The Committee notes the response and asks for no more. */
    public void accept(PetitionId petition, String note, Actor by) {
        var response = lock(petition);
        response.mayBeReviewed();
        Decisions.noteRules(note).verify();
        decisions.onResponse(petition, CommitteeDecision.ACCEPTED, note, null, by);
        rows.update(response, ACCEPTED, ", accepted_at = :at", now(), by, null);
        events.publishEvent(new ResponseAccepted(petition, response.version(), now(), by));
    }

    /** The Committee asks the department to answer again. */
    public GovernmentResponse askForRevision(PetitionId petition, String reason, LocalDate replyBy, Actor by) {
        var response = lock(petition);
        response.mayBeReviewed();
        checkRevision(reason, replyBy);
        decisions.onResponse(petition, CommitteeDecision.REVISION_REQUESTED, reason, replyBy, by);
        rows.update(response, REVISION_REQUESTED, "", now(), by, null);
        return ask(petition, response.version() + 1, response.department(), replyBy, reason, by);
    }

    private void checkRevision(String reason, LocalDate replyBy) {
        new Rules()
                .prose("reason", "The reason", reason, REASON_LIMIT)
                .require("replyBy", "The reply-by date", replyBy)
                .must(
                        replyBy == null || replyBy.isAfter(today()),
                        "replyBy",
                        "The reply-by date must lie in the future.")
                .near("replyBy", "The reply-by date", replyBy, today())
                .verify();
    }

    private void checkReason(String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
    }

    /** Gives the department another day by which to answer, while it is not late. */
    public void moveDueDate(PetitionId petition, LocalDate dueOn) {
        var response = lock(petition);
        response.mayBeDueOnAnotherDay();
        rows.moveDueDate(response, dueOn);
    }

    /** Since the end of the due day, not since somebody noticed. */
    public void markOverdue(PetitionId petition) {
        var response = lock(petition);
        response.mayBeChased();
        var since = London.endOfDay(response.dueOn());
        rows.update(response, REQUESTED, ", overdue_since = coalesce(overdue_since, :at)", since, Actor.SYSTEM, null);
        events.publishEvent(new ResponseOverdue(petition, response.version(), response.dueOn(), since, Actor.SYSTEM));
    }

    /** Counts a reminder to the department. */
    public GovernmentResponse chase(PetitionId petition) {
        var response = lock(petition);
        response.mayBeChased();
        rows.update(
                response,
                REQUESTED,
                ", chasers_sent = chasers_sent + 1, last_chased_at = :at",
                now(),
                Actor.SYSTEM,
                null);
        events.publishEvent(new DepartmentChased(
                petition, response.version(), response.department(), response.chasersSent() + 1, now(), Actor.SYSTEM));
        return require(petition);
    }

    private GovernmentResponse ask(
            PetitionId petition, int version, String department, LocalDate dueOn, String reason, Actor by) {
        var response = new GovernmentResponse(
                petition,
                version,
                REQUESTED,
                department,
                now(),
                dueOn,
                reason,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(response, by);
        events.publishEvent(
                version == 1
                        ? new ResponseRequested(petition, department, dueOn, now(), by)
                        : new RevisionRequested(petition, version, reason, dueOn, now(), by));
        return response;
    }

    private GovernmentResponse lock(PetitionId petition) {
        petitions.require(petition).requirePublic();
        return rows.lockLatest(petition).orElseThrow(() -> nothingAsked(petition));
    }

    private static Refused nothingAsked(PetitionId petition) {
        return new Refused("No response to petition %s has been asked for.".formatted(petition));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return London.date(now());
    }
}
