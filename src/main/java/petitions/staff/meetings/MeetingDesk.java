package petitions.staff.meetings;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.AgendaItem;
import petitions.parliament.CommitteeCalendar;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.ParliamentOverview;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;
import petitions.platform.text.Markdown;
import petitions.platform.text.OneLine;

/** Gathers what staff see of the Committee's meetings. */
@Component
class MeetingDesk {

    /** Meetings that are over that are shown: two years of them. */
    private static final int ENDED_SHOWN = 80;

    private final CommitteeMeetings meetings;
    private final CommitteeCalendar calendar;
    private final ParliamentOverview parliament;
    private final Petitions petitions;
    private final Clock clock;

    MeetingDesk(
            CommitteeMeetings meetings,
            CommitteeCalendar calendar,
            ParliamentOverview parliament,
            Petitions petitions,
            Clock clock) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.parliament = parliament;
        this.petitions = petitions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MeetingList list() {
        return new MeetingList(
                sheet(meetings.next()),
                lines(meetings.closed()),
                lines(meetings.ended(ENDED_SHOWN)),
                calendar.recessesFrom(London.date(clock.instant())).stream()
                        .map(MeetingWords::recess)
                        .toList());
    }

    /** Empty if no meeting is known by that day. */
    @Transactional(readOnly = true)
    Optional<MeetingSheet> sheet(LocalDate plannedOn) {
        return meetings.find(plannedOn)
                .or(() -> Optional.of(meetings.next())
                        .filter(next -> next.plannedOn().equals(plannedOn)))
                .map(this::sheet);
    }

    private List<MeetingList.Line> lines(List<CommitteeMeeting> some) {
        var agendas = meetings.agendas(some);
        return some.stream()
                .map(meeting -> new MeetingList.Line(
                        meeting.plannedOn(),
                        Dates.day(meeting.meetsOn()),
                        MeetingWords.state(meeting),
                        MeetingWords.summary(agendas.getOrDefault(meeting.plannedOn(), List.of()))))
                .toList();
    }

    private MeetingSheet sheet(CommitteeMeeting meeting) {
        Map<PetitionId, List<AgendaItem>> agenda = meetings.agenda(meeting).stream()
                .collect(groupingBy(AgendaItem::petition, LinkedHashMap::new, Collectors.toList()));
        var responses = parliament.of(agenda.keySet()).responses();
        var before = meetings.before(meeting.plannedOn(), agenda.keySet());
        return new MeetingSheet(
                meeting.plannedOn(),
                Dates.day(meeting.meetsOn()),
                MeetingWords.state(meeting),
                MeetingWords.note(meeting),
                meeting.isToCome(),
                meetings.moves(meeting.plannedOn()).stream()
                        .map(MeetingWords::move)
                        .toList(),
                agenda.entrySet().stream()
                        .map(entry -> entry(
                                entry.getKey(),
                                entry.getValue(),
                                responses.getOrDefault(entry.getKey(), List.of()),
                                before.getOrDefault(entry.getKey(), List.of())))
                        .toList());
    }

    private MeetingSheet.Entry entry(
            PetitionId id, List<AgendaItem> items, List<GovernmentResponse> responses, List<AgendaItem> before) {
        var petition = petitions.require(id);
        var response =
                responses.stream().filter(GovernmentResponse::isPublished).findFirst();
        return new MeetingSheet.Entry(
                id.toString(),
                OneLine.of(petition.action()),
                petition.language().code(),
                petition.background(),
                Figures.of(items.get(0).signatures()),
                day(petition.responseThresholdReachedAt()),
                day(petition.debateThresholdReachedAt()),
                response.map(one -> Dates.date(one.text().respondedOn())).orElse(""),
                response.map(GovernmentResponse::department).orElse(""),
                response.map(one -> one.text().summary()).orElse(""),
                items.stream()
                        .map(item -> new MeetingSheet.Matter(
                                item.matter().words(), item.outcome(), Markdown.toText(item.why()), item.isUndecided()))
                        .toList(),
                before.stream().map(MeetingWords::earlier).toList());
    }

    private static String day(@Nullable Instant instant) {
        return instant == null ? "" : Dates.date(instant);
    }
}
