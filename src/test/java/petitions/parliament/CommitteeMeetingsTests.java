package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static petitions.Given.CLERK;
import static petitions.parliament.CommitteeMeeting.State.CANCELLED;
import static petitions.parliament.CommitteeMeeting.State.CLOSED;
import static petitions.parliament.CommitteeMeeting.State.HELD;
import static petitions.parliament.CommitteeMeeting.State.MISSED;
import static petitions.parliament.CommitteeMeeting.State.NEEDLESS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Refused;

/** Meetings from their closed agendas on; Easter is a recess. It is Tuesday 2 March 2021. */
@DomainTest
@TestPropertySource(properties = "petitions.committee.recess=2021-03-26/2021-04-12")
class CommitteeMeetingsTests {

    private static final LocalDate FIRST = LocalDate.parse("2021-03-09");
    private static final LocalDate SECOND = LocalDate.parse("2021-03-16");
    private static final LocalDate THIRD = LocalDate.parse("2021-03-23");
    private static final LocalDate AFTER_EASTER = LocalDate.parse("2021-04-13");

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    AgendaClosing closing;

    @Autowired
    Petitions petitions;

    @Autowired
    Debates debates;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    private PetitionId petition;

    @BeforeEach
    void plan() {
        sweep();
        petition = given.petition(300001);
        petitions.carryOver(petition, 100_000);
        debates.propose(petition);
    }

    @Test
    void anAgendaClosesOnceWhicheverNodesNotice() {
        friday();
        var closed = IntStream.range(0, 8)
                .mapToObj(node -> CompletableFuture.supplyAsync(closing::closeNext))
                .toList();
        assertThat(closed.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(meetings.closed()).extracting(CommitteeMeeting::plannedOn).containsExactly(FIRST);
        assertThat(meetings.next().plannedOn()).isEqualTo(SECOND);
    }

    @Test
    void anAgendaThatIsNoticedBeforeItsMeetingIsSentStill() {
        clock.setNoonOf("2021-03-09");
        sweep();
        assertThat(events.stream(AgendaClosed.class))
                .extracting(AgendaClosed::meeting)
                .containsExactly(FIRST);
    }

    @Test
    void afterTwoWeeksOfDowntimeEachAgendaClosesInOrderAndNoStaleOneIsSent() {
        clock.setNoonOf("2021-03-19");
        sweep();
        assertThat(events.stream(AgendaClosed.class)).isEmpty();
        assertThat(meetings.ended(10))
                .extracting(CommitteeMeeting::plannedOn, CommitteeMeeting::state)
                .containsExactly(tuple(SECOND, MISSED), tuple(FIRST, MISSED));
        assertThat(meetings.agenda(meetings.require(SECOND))).singleElement().satisfies(item -> {
            assertThat(item.deferredTo()).isEqualTo(THIRD);
            assertThat(item.why()).isEqualTo("The agenda for 16 March 2021 could not be sent in time.");
        });

        clock.set(Instant.parse("2021-03-19T17:00:00Z"));
        sweep();
        assertThat(events.stream(AgendaClosed.class))
                .extracting(AgendaClosed::meeting, AgendaClosed::petitions)
                .containsExactly(tuple(THIRD, List.of(petition)));
    }

    @Test
    void anAgendaWithNothingOnItNeedsNoMeeting() {
        petitions.takeDown(petition, "It named a private person.", CLERK);
        friday();
        sweep();
        assertThat(meetings.require(FIRST).state()).isEqualTo(NEEDLESS);
        assertThat(events.stream(AgendaClosed.class)).singleElement().satisfies(event -> assertThat(event.petitions())
                .isEmpty());
    }

    @Test
    void whatAMeetingLeavesUndecidedIsOnTheNextAgendaWithItsReason() {
        friday();
        sweep();
        clock.setNoonOf("2021-03-09");
        meetings.hold(FIRST, "No time was left.", CLERK);
        assertThat(meetings.require(FIRST).state()).isEqualTo(HELD);
        assertThat(meetings.agenda(meetings.next()))
                .extracting(AgendaItem::petition)
                .containsExactly(petition);
        assertThat(meetings.before(SECOND, List.of(petition)).get(petition))
                .extracting(AgendaItem::outcome, AgendaItem::why)
                .containsExactly(tuple("Put off to the meeting of 16 March 2021", "No time was left."));
    }

    @Test
    void whatIsPutOffBeforeARecessComesBackAfterIt() {
        clock.set(Instant.parse("2021-03-19T17:00:00Z"));
        sweep();
        clock.setNoonOf("2021-03-23");
        meetings.hold(THIRD, "No time was left.", CLERK);
        assertThat(events.stream(AgendaItemsDeferred.class).reduce((one, other) -> other))
                .map(AgendaItemsDeferred::until)
                .contains(AFTER_EASTER);
        clock.set(Instant.parse("2021-04-09T15:59:59Z"));
        sweep();
        assertThat(meetings.next().plannedOn()).isEqualTo(AFTER_EASTER);
        clock.set(Instant.parse("2021-04-09T16:00:00Z"));
        sweep();
        assertThat(meetings.require(AFTER_EASTER).state()).isEqualTo(CLOSED);
    }

    @Test
    void aMeetingIsRecordedOnceOnItsDayAndWithAReasonForWhatIsPutOff() {
        friday();
        sweep();
        assertThatThrownBy(() -> meetings.hold(FIRST, "No time.", CLERK))
                .hasMessage("The meeting of 9 March 2021 is still to come. Record it when it has been held; if it"
                        + " has another day, move it first.");
        clock.setNoonOf("2021-03-09");
        assertThatThrownBy(() -> meetings.hold(FIRST, " ", CLERK))
                .hasMessage("The reason why the rest is put off is missing.");
        meetings.hold(FIRST, "No time.", CLERK);
        assertThatThrownBy(() -> meetings.hold(FIRST, "No time.", CLERK))
                .hasMessage("The meeting of 9 March 2021 is not waiting to be recorded.");
    }

    @Test
    void aMeetingOfWhichEverythingIsDecidedNeedsNoReason() {
        friday();
        sweep();
        clock.setNoonOf("2021-03-09");
        debates.agree(debates.underWay(petition).orElseThrow().id(), null, Given.COMMITTEE);
        meetings.hold(FIRST, null, CLERK);
        assertThat(meetings.require(FIRST).state()).isEqualTo(HELD);
        assertThat(events.stream(AgendaItemsDeferred.class)).isEmpty();
    }

    @Test
    void aMeetingThatIsMovedKeepsItsAgendaAndItsName() {
        meetings.move(FIRST, LocalDate.parse("2021-03-10"), "The room is let.", CLERK);
        friday();
        sweep();
        assertThat(meetings.require(FIRST).meetsOn()).isEqualTo("2021-03-10");
        assertThat(meetings.dayFor(List.of(petition), AgendaItem.Matter.DEBATE)).isEqualTo("2021-03-10");
        assertThat(meetings.moves(FIRST)).extracting(MeetingMove::reason).containsExactly("The room is let.");
    }

    @Test
    void aMeetingMovesToADayBetweenItsAgendaAndTheNextMeeting() {
        assertThatThrownBy(() -> move("2021-03-05", "x"))
                .hasMessage("The agenda closes on 5 March 2021; choose a later day.");
        assertThatThrownBy(() -> move("2021-03-16", "x"))
                .hasMessageStartingWith("The next meeting is on 16 March 2021. Choose a day before it");
        assertThatThrownBy(() -> move("2021-03-09", "x")).hasMessage("It is on that day already.");
        assertThatThrownBy(() -> move("2021-03-10", "")).hasMessage("The reason is missing.");
        assertThatThrownBy(() -> meetings.move(THIRD, SECOND, "x", CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("No meeting is known by 23 March 2021.");
    }

    @Test
    void aDissolutionCancelsTheMeetingAndItsPetitionsLeaveTheAgenda() {
        friday();
        sweep();
        dissolutions.announce(Instant.parse("2021-03-08T00:01:00Z"), CLERK);
        clock.setNoonOf("2021-03-08");
        sweep();
        assertThat(meetings.require(FIRST).state()).isEqualTo(CANCELLED);
        assertThat(meetings.agenda(meetings.require(FIRST)))
                .extracting(AgendaItem::why)
                .containsExactly("Parliament was dissolved before the meeting.");
        assertThat(events.stream(MeetingCancelled.class)).hasSize(1);
    }

    @Test
    void betweenTwoParliamentsNoAgendaCloses() {
        dissolutions.announce(Instant.parse("2021-03-03T00:01:00Z"), CLERK);
        friday();
        sweep();
        clock.set(Instant.parse("2021-03-12T17:00:01Z"));
        sweep();
        assertThat(meetings.ended(10)).isEmpty();
        dissolutions.openParliament(CLERK);
        sweep();
        assertThat(meetings.next().plannedOn()).isEqualTo(THIRD);
        assertThat(meetings.agenda(meetings.next())).hasSize(1);
    }

    private void friday() {
        clock.set(Instant.parse("2021-03-05T17:00:00Z"));
    }

    private void sweep() {
        boolean closed = true;
        while (closed) {
            closed = closing.closeNext();
        }
    }

    private void move(String to, String reason) {
        meetings.move(FIRST, LocalDate.parse(to), reason, CLERK);
    }
}
