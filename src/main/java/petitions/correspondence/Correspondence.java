package petitions.correspondence;

import static petitions.correspondence.MailingSubjects.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.parliament.Debate;
import petitions.parliament.DebateId;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Notice;
import petitions.parliament.NoticeId;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.petition.Dissolutions;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** Orders the mails that an event calls for. Each order is part of the caller's transaction; nothing is sent here. */
@Service
@Transactional
public class Correspondence {

    private static final String RESPONDED = "government-responded";
    private static final String DEBATE_REMINDER = "debate-reminder";

    private static final List<String> DATES_OF_A_DEBATE = List.of(
            Notice.Kind.DEBATE_SCHEDULED.code(),
            Notice.Kind.DEBATE_RESCHEDULED.code(),
            Notice.Kind.DEBATE_POSTPONED.code(),
            DEBATE_REMINDER);

    private final MailWriter writer;
    private final MailRenderer renderer;
    private final Mailings mailings;
    private final Petitions petitions;
    private final Responses responses;
    private final Debates debates;
    private final Notices notices;
    private final AdmissionCorrespondence admission;
    private final Dissolutions dissolutions;

    Correspondence(
            MailWriter writer,
            MailRenderer renderer,
            Mailings mailings,
            Petitions petitions,
            Responses responses,
            Debates debates,
            Notices notices,
            AdmissionCorrespondence admission,
            Dissolutions dissolutions) {
        this.writer = writer;
        this.renderer = renderer;
        this.mailings = mailings;
        this.petitions = petitions;
        this.responses = responses;
        this.debates = debates;
        this.notices = notices;
        this.admission = admission;
        this.dissolutions = dissolutions;
    }

    /** The mails of a petition that is not published yet. */
    public AdmissionCorrespondence admission() {
        return admission;
    }

    /** To signers and creator: the response that was published last. Nobody hears of an earlier one any more. */
    public MailingId tellResponse(PetitionId petition) {
        var response = responses.require(petition);
        var mail = writer.response(response, response.text());
        mailings.supersedeBefore(about(petition), RESPONDED, response.version());
        return tellSigners(about(petition), RESPONDED, response.version(), List.of(petition), one -> mail);
    }

    /** To signers and creators of every petition that the notice is about and that the public may still see. */
    public MailingId tellNotice(NoticeId id) {
        var notice = notices.require(id);
        if (notice.kind() == Notice.Kind.RELATED_ACTIVITY) {
            return tellSigners(
                    about(notice.petition()),
                    notice.kind().code(),
                    id.number(),
                    List.of(notice.petition()),
                    petition -> writer.relatedActivity(petition, notice.text()));
        }
        DebateStep step = debates.stepToldBy(id);
        DebateOutcome outcome = debates.outcome(step.debate()).orElse(null);
        return tellSigners(
                about(step.debate()),
                notice.kind().code(),
                id.number(),
                step.petitions(),
                petition -> writer.debateStep(petition, step, notice.text(), outcome));
    }

    /** A debate that has changed: what was still to be said about its date before is not true any more. */
    public void withdrawDebateNews(DebateId debate) {
        mailings.supersede(about(debate), DATES_OF_A_DEBATE);
    }

    /** To the creator only. */
    public MailingId tellClosed(PetitionId petition) {
        var mail = writer.closed(petitions.require(petition));
        if (dissolutions.closed(petitions.require(petition))) {
            // they get the notice of the dissolution, as everybody does who signed
            return mailings.order(
                    new MailingOrder(about(petition), "closed", 1, mail.kind(), true, List.of(), Map.of()));
        }
        return order(
                about(petition),
                "closed",
                1,
                mail,
                new Segment.Creator(petition),
                renderer.inEachLanguageForCreator(mail));
    }

    /** To the department: a response, or a revised one, is wanted. */
    public MailingId askDepartment(PetitionId petition) {
        var response = responses.require(petition);
        return toDepartment(response, "response-requested", response.version(), writer.asked(response));
    }

    /** To the department: the response is late. */
    public MailingId chaseDepartment(PetitionId petition) {
        var response = responses.require(petition);
        return toDepartment(
                response, "department-chased-" + response.version(), response.chasersSent(), writer.chased(response));
    }

    public MailingId reportResponseOverdue(PetitionId petition) {
        var response = responses.require(petition);
        return toStaff(about(petition), "response-overdue", response.version(), writer.overdue(response));
    }

    public MailingId remindOfDebate(DebateId id) {
        var debate = debates.require(id);
        return toStaff(about(id), DEBATE_REMINDER, dateOf(debate), writer.debateReminder(debate));
    }

    public MailingId askForOutcome(DebateId id) {
        var debate = debates.require(id);
        return toStaff(about(id), "outcome-expected", dateOf(debate), writer.outcomeExpected(debate));
    }

    public MailingId reportOutcomeOverdue(DebateId id) {
        var debate = debates.require(id);
        return toStaff(about(id), "outcome-overdue", dateOf(debate), writer.outcomeOverdue(debate));
    }

    /** @param petition one that the mailing is about */
    public MailingId reportMailingLate(MailingId late, PetitionId petition) {
        MailingProgress progress = mailings.find(late).orElseThrow();
        var subject = mailings.subjectOf(late);
        var mail = new StaffMailingLate(
                writer.link(petition),
                subject,
                progress.orderedAt(),
                progress.accepted(),
                progress.expected() == null ? 0 : Math.toIntExact(progress.expected()),
                writer.mailing(late));
        return toStaff(about(late), "mailing-late", 1, mail);
    }

    private MailingId tellSigners(
            String subject,
            String event,
            long version,
            List<PetitionId> concerned,
            Function<PetitionId, SignerMail> write) {
        var segments = new ArrayList<String>();
        var contents = new HashMap<String, Contents>();
        String kind = null;
        for (PetitionId petition : concerned) {
            if (petitions.find(petition).filter(Petition::isPublic).isEmpty()) {
                continue;
            }
            var mail = write.apply(petition);
            kind = kind == null ? mail.kind() : kind;
            add(segments, contents, new Segment.Creator(petition), renderer.inEachLanguageForCreator(mail));
            add(segments, contents, new Segment.Signers(petition), renderer.inEachLanguage(mail));
        }
        return mailings.order(
                new MailingOrder(subject, event, version, kind == null ? event : kind, false, segments, contents));
    }

    private static void add(
            List<String> segments, HashMap<String, Contents> contents, Segment segment, Contents content) {
        segments.add(segment.toString());
        contents.put(segment.toString(), content);
    }

    private MailingId toDepartment(GovernmentResponse response, String event, long version, DepartmentMail mail) {
        return order(
                about(response.petition()),
                event,
                version,
                mail,
                new Segment.DepartmentInbox(response.department()),
                renderer.inEachLanguage(mail));
    }

    private MailingId toStaff(String subject, String event, long version, StaffMail mail) {
        return order(subject, event, version, mail, new Segment.StaffInbox(), renderer.inEachLanguage(mail));
    }

    private MailingId order(String subject, String event, long version, Mail mail, Segment segment, Contents content) {
        return mailings.order(new MailingOrder(
                subject,
                event,
                version,
                mail.kind(),
                true,
                List.of(segment.toString()),
                Map.of(segment.toString(), content)));
    }

    /** A debate that is moved is reminded of again. */
    private static long dateOf(Debate debate) {
        return debate.date().on().toEpochDay();
    }
}
