package petitions.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaItem;
import petitions.parliament.AgendaItem.Matter;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.ParliamentOverview;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;

/** Makes mails out of what is known of a meeting. */
@Component
class MeetingWriter {

    private final CommitteeMeetings meetings;
    private final ParliamentOverview parliament;
    private final Petitions petitions;
    private final MailWriter writer;

    MeetingWriter(CommitteeMeetings meetings, ParliamentOverview parliament, Petitions petitions, MailWriter writer) {
        this.meetings = meetings;
        this.parliament = parliament;
        this.petitions = petitions;
        this.writer = writer;
    }

    CommitteeMail agenda(CommitteeMeeting meeting, Collection<AgendaItem> agenda) {
        var concerned = agenda.stream().map(AgendaItem::petition).distinct().toList();
        var matters = agenda.stream().collect(Collectors.groupingBy(AgendaItem::petition));
        var responses = parliament.of(concerned).responses();
        var before = meetings.before(meeting.plannedOn(), concerned);
        var entries = concerned.stream()
                .map(petition -> entry(
                        petition,
                        matters.get(petition),
                        responses.getOrDefault(petition, List.of()),
                        before.getOrDefault(petition, List.of())))
                .toList();
        return new CommitteeAgenda(
                meeting.meetsOn(), meeting.closesAt(), entries, writer.meeting(meeting.plannedOn()), writer.tasks());
    }

    StaffMail digest(CommitteeMeeting meeting, Collection<AgendaItem> agenda, LocalDate following) {
        Map<Boolean, List<DecisionEntry>> entries = agenda.stream()
                .collect(Collectors.partitioningBy(
                        item -> item.deferredTo() != null, Collectors.mapping(this::decided, Collectors.toList())));
        return new StaffDecisionsDigest(
                meeting.meetsOn(),
                entries.get(false),
                entries.get(true),
                following,
                writer.meeting(meeting.plannedOn()));
    }

    StaffMail overdue(CommitteeMeeting meeting, int undecided) {
        return new StaffMeetingOverdue(
                meeting.meetsOn(), undecided, writer.meeting(meeting.plannedOn()), writer.tasks());
    }

    private AgendaEntry entry(
            PetitionId id, List<AgendaItem> items, List<GovernmentResponse> responses, List<AgendaItem> before) {
        var petition = petitions.require(id);
        return new AgendaEntry(
                writer.link(petition),
                items.stream().map(AgendaItem::matter).map(Matter::words).collect(Collectors.joining(", and ")),
                petition.background().isBlank() ? null : petition.background(),
                items.get(0).signatures(),
                day(petition.responseThresholdReachedAt()),
                day(petition.debateThresholdReachedAt()),
                responses.stream()
                        .filter(GovernmentResponse::isPublished)
                        .findFirst()
                        .map(response -> new AgendaEntry.Response(
                                response.department(),
                                response.text().respondedOn(),
                                response.text().summary()))
                        .orElse(null),
                before.stream()
                        .map(item -> new AgendaEntry.Earlier(item.meeting(), item.outcome(), reason(item)))
                        .toList());
    }

    private DecisionEntry decided(AgendaItem item) {
        return new DecisionEntry(writer.link(item.petition()), item.matter().words(), item.outcome(), reason(item));
    }

    @Nullable
    private static Prose reason(AgendaItem item) {
        return item.why().isBlank() ? null : new Prose(item.why());
    }

    @Nullable
    private static LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : London.date(instant);
    }
}
