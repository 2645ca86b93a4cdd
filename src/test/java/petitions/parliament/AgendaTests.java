package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.NEWS;
import static petitions.Given.PUBLISHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.AgendaItem.Matter;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** What is on an agenda, and what is not. It is Tuesday 2 March 2021; the next agenda closes on Friday for the 9th. */
@DomainTest
class AgendaTests {

    private static final LocalDate NEXT_TUESDAY = LocalDate.parse("2021-03-09");
    private static final Instant CLOSING = Instant.parse("2021-03-05T17:00:00Z");

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    AgendaClosing closing;

    @Autowired
    Petitions petitions;

    @Autowired
    Debates debates;

    @Autowired
    Responses responses;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @BeforeEach
    void plan() {
        closing.closeNext();
    }

    @ParameterizedTest
    @CsvSource({"99_999, false", "100_000, true"})
    void aPetitionIsOnItFromTheThresholdForADebateOn(String signatures, boolean onIt) {
        var petition = given.petition(300001);
        petitions.carryOver(petition, number(signatures));
        assertThat(agenda()).hasSize(onIt ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"9_999, false", "10_000, true"})
    void aResponseIsOnItFromTheThresholdForAResponseOn(String signatures, boolean onIt) {
        var petition = given.petition(300001);
        petitions.carryOver(petition, number(signatures));
        given.publishedResponse(petition);
        assertThat(agenda()).hasSize(onIt ? 1 : 0);
    }

    @Test
    void aPetitionThatHasNoResponseYetIsNotOnIt() {
        var petition = given.petition(300001);
        petitions.carryOver(petition, 10_000);
        given.recordedResponse(petition);
        assertThat(agenda()).isEmpty();
    }

    @Test
    void aPetitionMayBeOnItForBothAndThoseWithMostSignaturesComeFirst() {
        passedDebate(300001, 100_000);
        var both = passedDebate(300002, 100_001);
        given.publishedResponse(both);
        assertThat(agenda())
                .extracting(item -> item.petition().number() + " " + item.matter())
                .containsExactly("300002 DEBATE", "300002 RESPONSE", "300001 DEBATE");
    }

    @Test
    void aResponseThatIsPublishedAtTheClosingInstantIsInTime() {
        var petition = given.petition(300001);
        petitions.carryOver(petition, 10_000);
        given.recordedResponse(petition);
        clock.set(CLOSING);
        publish(petition);
        closing.closeNext();
        assertThat(meetings.agenda(meetings.require(NEXT_TUESDAY))).hasSize(1);
    }

    @Test
    void aResponseThatIsPublishedAMomentLaterIsNotHoweverLateItIsNoticed() {
        var petition = given.petition(300001);
        petitions.carryOver(petition, 10_000);
        given.recordedResponse(petition);
        clock.set(CLOSING.plusMillis(1));
        publish(petition);
        clock.setNoonOf("2021-03-08");
        closing.closeNext();
        assertThat(meetings.require(NEXT_TUESDAY).state()).isEqualTo(CommitteeMeeting.State.NEEDLESS);
        assertThat(agenda()).extracting(AgendaItem::meeting).containsExactly(LocalDate.parse("2021-03-16"));
    }

    @Test
    void whatIsDecidedIsOnItNoMore() {
        debates.agree(debate(passedDebate(300001, 100_000)), null, COMMITTEE);
        debates.decline(debate(passedDebate(300002, 100_000)), NEWS, COMMITTEE);
        var scheduled = passedDebate(300003, 100_000);
        given.schedule(debate(scheduled), "2021-03-22", scheduled);
        var reviewed = given.petition(300004);
        petitions.carryOver(reviewed, 10_000);
        given.publishedResponse(reviewed);
        responses.accept(reviewed, null, COMMITTEE);
        assertThat(agenda()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-09, true", "2021-03-10, false"})
    void aDecisionThatWasPutOffIsOnTheFirstAgendaOfItsDayOrAfterIt(String until, boolean onIt) {
        var debate = debate(passedDebate(300001, 100_000));
        debates.defer(debate, LocalDate.parse(until), false, null, COMMITTEE);
        assertThat(agenda()).hasSize(onIt ? 1 : 0);
    }

    @Test
    void aDebateThatAwaitsTheResponseIsOnItOnceTheResponseIsThere() {
        var petition = passedDebate(300001, 100_000);
        debates.defer(debate(petition), LocalDate.parse("2021-06-01"), true, null, COMMITTEE);
        given.recordedResponse(petition);
        assertThat(agenda()).isEmpty();
        clock.setNoonOf("2021-03-04");
        publish(petition);
        assertThat(agenda()).extracting(AgendaItem::matter).containsExactly(Matter.DEBATE, Matter.RESPONSE);
    }

    @Test
    void aPetitionThatWasTakenDownIsNotOnIt() {
        var petition = passedDebate(300001, 100_000);
        petitions.takeDown(petition, "It named a private person.", CLERK);
        assertThat(agenda()).isEmpty();
    }

    @Test
    void oneThatIsTakenDownLaterLeavesItWithThatReason() {
        var petition = passedDebate(300001, 100_000);
        clock.set(CLOSING);
        closing.closeNext();
        petitions.takeDown(petition, "It named a private person.", CLERK);
        assertThat(meetings.agenda(meetings.require(NEXT_TUESDAY)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.left()).isTrue();
                    assertThat(item.why()).isEqualTo("The petition was taken down.");
                });
    }

    @Test
    void whatTheCommitteeDecidesStandsOnItsAgendaWithTheReason() {
        var petition = passedDebate(300001, 100_000);
        given.publishedResponse(petition);
        clock.set(CLOSING);
        closing.closeNext();
        clock.setNoonOf("2021-03-08");
        debates.agree(debate(petition), "So many asked.", COMMITTEE);
        responses.askForRevision(petition, "It says nothing of trees.", LocalDate.parse("2021-03-26"), COMMITTEE);
        assertThat(meetings.agenda(meetings.require(NEXT_TUESDAY)))
                .extracting(AgendaItem::decision)
                .containsExactly(
                        new CommitteeDecision(
                                "schedule", "So many asked.", null, LocalDate.parse("2021-03-08"), COMMITTEE),
                        new CommitteeDecision(
                                "revision_requested",
                                "It says nothing of trees.",
                                LocalDate.parse("2021-03-26"),
                                LocalDate.parse("2021-03-08"),
                                COMMITTEE));
    }

    @Test
    void figuresStayAsTheyWereWhenItClosed() {
        var petition = passedDebate(300001, 100_000);
        clock.set(CLOSING);
        closing.closeNext();
        petitions.carryOver(petition, 20_000);
        assertThat(meetings.agenda(meetings.require(NEXT_TUESDAY)))
                .extracting(AgendaItem::signatures)
                .containsExactly(100_000);
    }

    private List<AgendaItem> agenda() {
        return meetings.agenda(meetings.next());
    }

    private PetitionId passedDebate(long number, int signatures) {
        var petition = given.petition(number);
        petitions.carryOver(petition, signatures);
        debates.propose(petition);
        return petition;
    }

    private void publish(PetitionId petition) {
        responses.approve(petition, PUBLISHER);
        responses.publish(petition);
    }

    private DebateId debate(PetitionId petition) {
        return debates.underWay(petition).orElseThrow().id();
    }

    private static int number(String figure) {
        return Integer.parseInt(figure.replace("_", ""));
    }
}
