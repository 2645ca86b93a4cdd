package petitions.correspondence;

import static petitions.correspondence.MailingSubjects.about;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.parliament.AgendaItem;
import petitions.parliament.CommitteeMeetings;

/** Orders the mails about a meeting of the Committee. Each order is part of the caller's transaction. */
@Service
@Transactional
public class MeetingCorrespondence {

    private final MeetingWriter writer;
    private final MailRenderer renderer;
    private final Mailings mailings;
    private final CommitteeMeetings meetings;

    MeetingCorrespondence(MeetingWriter writer, MailRenderer renderer, Mailings mailings, CommitteeMeetings meetings) {
        this.writer = writer;
        this.renderer = renderer;
        this.mailings = mailings;
        this.meetings = meetings;
    }

    /** To the Committee. */
    public MailingId mailAgenda(LocalDate plannedOn) {
        var meeting = meetings.require(plannedOn);
        var mail = writer.agenda(meeting, meetings.agenda(meeting));
        return order(about(meeting), "agenda", 1, mail, new Segment.CommitteeInbox());
    }

    /** To staff. */
    public MailingId sendDigest(LocalDate plannedOn) {
        var meeting = meetings.require(plannedOn);
        var mail = writer.digest(meeting, meetings.agenda(meeting), meetings.after(meeting));
        return order(about(meeting), "decisions-digest", 1, mail, new Segment.StaffInbox());
    }

    /** To staff. A meeting that was moved meanwhile is reminded of again. */
    public MailingId reportOverdue(LocalDate plannedOn) {
        var meeting = meetings.require(plannedOn);
        long undecided = meetings.agenda(meeting).stream()
                .filter(AgendaItem::isUndecided)
                .count();
        var mail = writer.overdue(meeting, Math.toIntExact(undecided));
        return order(about(meeting), "meeting-overdue", meeting.meetsOn().toEpochDay(), mail, new Segment.StaffInbox());
    }

    private MailingId order(String subject, String event, long version, Mail mail, Segment segment) {
        return mailings.order(new MailingOrder(
                subject,
                event,
                version,
                mail.kind(),
                true,
                List.of(segment.toString()),
                Map.of(segment.toString(), renderer.inEachLanguage(mail))));
    }
}
