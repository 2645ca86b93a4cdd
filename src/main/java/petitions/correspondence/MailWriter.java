package petitions.correspondence;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingId;
import petitions.parliament.Debate;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.parliament.ResponseText;
import petitions.parliament.Responses;
import petitions.petition.DeadlineSettings;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;

/** Makes mails out of what the domain knows. */
@Component
class MailWriter {

    private final Petitions petitions;
    private final Responses responses;
    private final Debates debates;
    private final Notices notices;
    private final DeadlineSettings deadlines;
    private final Clock clock;
    private final URI publicUrl;

    MailWriter(
            Petitions petitions,
            Responses responses,
            Debates debates,
            Notices notices,
            DeadlineSettings deadlines,
            Clock clock,
            @Value("${petitions.public-url}") URI publicUrl) {
        this.petitions = petitions;
        this.responses = responses;
        this.debates = debates;
        this.notices = notices;
        this.deadlines = deadlines;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    SignerMail response(GovernmentResponse response, ResponseText text) {
        var petition = link(response.petition());
        return response.isRevision()
                ? new SignerGovernmentResponseRevised(
                        petition,
                        response.department(),
                        text.respondedOn(),
                        new Prose(response.revisionReason()),
                        text.summary(),
                        new Prose(text.details()))
                : new SignerGovernmentResponded(
                        petition, response.department(), text.respondedOn(), text.summary(), new Prose(text.details()));
    }

    SignerMail relatedActivity(PetitionId petition, NoticeText text) {
        return new SignerRelatedActivity(link(petition), text.subject(), new Prose(text.body()));
    }

    /**
     * What the signers of one petition are told of a change to its debate. Whoever never heard of the debate before is
     * told that there is one, not that it was moved.
     */
    SignerMail debateStep(PetitionId petition, DebateStep step, NoticeText text, DebateOutcome outcome) {
        var about = link(petition);
        var others = others(petition, step.petitions());
        var body = new Prose(text.body());
        return switch (step.kind()) {
            case DEBATE_SCHEDULED ->
                new SignerDebateScheduled(about, sitting(step.date()), others, text.subject(), body);
            case DEBATE_RESCHEDULED ->
                lastDateToldOf(petition, step)
                        .<SignerMail>map(previous -> new SignerDebateRescheduled(
                                about, sitting(step.date()), previous, others, text.subject(), body))
                        .orElseGet(() ->
                                new SignerDebateScheduled(about, sitting(step.date()), others, text.subject(), body));
            case DEBATE_POSTPONED ->
                new SignerDebatePostponed(about, step.previousDate(), new Prose(step.reason()), text.subject(), body);
            case DEBATE_HELD -> held(about, others, text, outcome);
            case DEBATE_DECLINED -> new SignerDebateDeclined(about, body);
            case RELATED_ACTIVITY -> throw new IllegalArgumentException("Not a change of a debate: " + step.kind());
        };
    }

    private static SignerMail held(
            PetitionLink about, List<PetitionLink> others, NoticeText text, DebateOutcome outcome) {
        return new SignerDebateHeld(
                about,
                outcome.debatedOn(),
                others,
                text.body().isBlank() ? null : new Prose(text.body()),
                new DebateLinks(
                        uri(outcome.videoUrl()),
                        uri(outcome.transcriptUrl()),
                        uri(outcome.debatePackUrl()),
                        uri(outcome.debateSummaryUrl()),
                        uri(outcome.publicEngagementUrl())));
    }

    CreatorMail closed(Petition petition) {
        return new CreatorPetitionClosed(
                link(petition),
                petition.closedAt(),
                petition.signatureCount(),
                petition.closedAt().plus(deadlines.lateConfirmation()),
                awaitsResponse(petition),
                debates.underWay(petition.id()).isPresent());
    }

    /** Also while nobody has asked the department yet. */
    private boolean awaitsResponse(Petition petition) {
        return responses
                .latest(petition.id())
                .map(response -> !response.isPublished())
                .orElse(petition.responseThresholdReachedAt() != null);
    }

    DepartmentMail asked(GovernmentResponse response) {
        var petition = petitions.require(response.petition());
        var limits = new ResponseLimits(ResponseText.SUMMARY_LIMIT, ResponseText.DETAILS_LIMIT);
        return response.isRevision()
                ? new DepartmentRevisionRequested(
                        link(petition),
                        response.department(),
                        new Prose(response.revisionReason()),
                        response.dueOn(),
                        limits,
                        tasks())
                : new DepartmentResponseRequested(
                        link(petition),
                        response.department(),
                        petition.signatureCount(),
                        response.dueOn(),
                        limits,
                        tasks());
    }

    DepartmentMail chased(GovernmentResponse response) {
        return new DepartmentResponseChased(
                link(response.petition()),
                response.department(),
                response.isRevision(),
                response.dueOn(),
                (int) Math.max(0, response.daysLate(London.date(clock.instant()))),
                response.chasersSent() - 1,
                tasks());
    }

    StaffMail overdue(GovernmentResponse response) {
        return new StaffResponseOverdue(
                link(response.petition()), response.department(), response.isRevision(), response.dueOn(), tasks());
    }

    StaffMail debateReminder(Debate debate) {
        return new StaffDebateReminder(first(debate), rest(debate), sitting(debate.date()), tasks());
    }

    StaffMail outcomeExpected(Debate debate) {
        var heldOn = debate.date().on();
        return new StaffOutcomeExpected(first(debate), rest(debate), heldOn, heldOn.plus(deadlines.outcome()), tasks());
    }

    StaffMail outcomeOverdue(Debate debate) {
        var heldOn = debate.date().on();
        return new StaffOutcomeOverdue(first(debate), rest(debate), heldOn, heldOn.plus(deadlines.outcome()), tasks());
    }

    PetitionLink link(PetitionId petition) {
        return link(petitions.require(petition));
    }

    URI tasks() {
        return publicUrl.resolve("/camunda/app/tasklist/default/");
    }

    URI meeting(LocalDate plannedOn) {
        return publicUrl.resolve("/staff/meetings/" + plannedOn);
    }

    URI mailing(MailingId mailing) {
        return publicUrl.resolve("/staff/mailings/" + mailing);
    }

    /** What a reader's own link looks like, in previews. It leads nowhere. */
    URI sampleUnsubscribeLink() {
        return publicUrl.resolve("/signatures/0/unsubscribe?token=sample");
    }

    /**
     * Whether it still holds or was lost to a postponement; none if the petition is new to the debate, or if the debate
     * changed before anyone was told: what was not approved was never mailed.
     */
    private Optional<LocalDate> lastDateToldOf(PetitionId petition, DebateStep step) {
        return debates.history(step.debate()).stream()
                .takeWhile(earlier -> !Objects.equals(earlier.notice(), step.notice()))
                .filter(earlier -> earlier.date() != null && earlier.petitions().contains(petition))
                .filter(earlier -> notices.require(earlier.notice()).isApproved())
                .reduce((earlier, later) -> later)
                .map(earlier -> earlier.date().on());
    }

    PetitionLink link(Petition petition) {
        return new PetitionLink(
                petition.id().number(),
                petition.action(),
                publicUrl.resolve("/petitions/" + petition.id()),
                petition.language());
    }

    private PetitionLink first(Debate debate) {
        return link(debate.petitions().get(0));
    }

    private List<PetitionLink> rest(Debate debate) {
        return others(debate.petitions().get(0), debate.petitions());
    }

    private List<PetitionLink> others(PetitionId petition, Collection<PetitionId> all) {
        return all.stream()
                .filter(other -> !other.equals(petition))
                .map(petitions::require)
                .filter(Petition::isPublic)
                .map(this::link)
                .toList();
    }

    private static Sitting sitting(DebateDate date) {
        return new Sitting(date.on(), date.at(), date.timeNote(), date.venue(), date.leadMember());
    }

    private static URI uri(String url) {
        return url == null ? null : URI.create(url);
    }
}
