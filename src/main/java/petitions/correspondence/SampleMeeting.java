package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One mail of each kind about a meeting that was never held. */
final class SampleMeeting {

    private static final LocalDate MEETS_ON = LocalDate.of(2022, 11, 15);
    private static final URI PAGE = URI.create("https://petitions.example/staff/meetings/2022-11-15");
    private static final Prose NO_TIME = new Prose("There was no time left for it.");

    private SampleMeeting() {}

    static CommitteeAgenda agenda(PetitionLink first, PetitionLink second, String department, URI tasks) {
        return new CommitteeAgenda(
                MEETS_ON,
                Instant.parse("2022-11-11T17:00:00Z"),
                List.of(
                        new AgendaEntry(
                                first,
                                "a debate, and the Government’s response",
                                "The planks are rotten, and children cross it on their way to school.",
                                104_112,
                                LocalDate.of(2022, 6, 3),
                                LocalDate.of(2022, 11, 2),
                                new AgendaEntry.Response(department, LocalDate.of(2022, 7, 28), SampleWords.SUMMARY),
                                List.of(new AgendaEntry.Earlier(
                                        LocalDate.of(2022, 11, 8),
                                        "Put off to the meeting of 15 November 2022",
                                        NO_TIME))),
                        new AgendaEntry(
                                second, "a debate", null, 100_003, null, LocalDate.of(2022, 11, 9), null, List.of())),
                PAGE,
                tasks);
    }

    static StaffMeetingOverdue overdue(URI tasks) {
        return new StaffMeetingOverdue(MEETS_ON, 2, PAGE, tasks);
    }

    static StaffDecisionsDigest digest(PetitionLink first, PetitionLink second) {
        return new StaffDecisionsDigest(
                MEETS_ON,
                List.of(
                        new DecisionEntry(first, "a debate", "Schedule a debate", null),
                        new DecisionEntry(
                                first,
                                "the Government’s response",
                                "Ask for a revised response",
                                SampleWords.REVISION_REASON)),
                List.of(new DecisionEntry(second, "a debate", "Put off to the meeting of 22 November 2022", NO_TIME)),
                LocalDate.of(2022, 11, 22),
                PAGE);
    }
}
