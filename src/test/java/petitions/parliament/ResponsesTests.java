package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.DEPARTMENT;
import static petitions.Given.PUBLISHER;
import static petitions.Given.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.GovernmentResponse.State;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Refused;

@DomainTest
class ResponsesTests {

    private static final PetitionId PETITION = new PetitionId(300001);
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 2);

    @Autowired
    Responses responses;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void open() {
        given.petition(300001);
    }

    @Test
    void aDepartmentThatIsAskedHasTwentyOneDays() {
        given.requestedResponse(PETITION);
        var response = responses.require(PETITION);
        assertThat(response.state()).isEqualTo(State.REQUESTED);
        assertThat(response.version()).isEqualTo(1);
        assertThat(response.isAwaited()).isTrue();
        assertThat(response.isRevision()).isFalse();
        assertThat(response.dueOn()).isEqualTo(LocalDate.of(2021, 3, 23));
        assertThat(events.stream(ResponseRequested.class))
                .containsExactly(
                        new ResponseRequested(PETITION, DEPARTMENT, response.dueOn(), FrozenClock.START, CLERK));
    }

    @Test
    void theDayOfAskingIsTheOneInLondon() {
        clock.set(Instant.parse("2021-06-14T23:30:00Z"));
        given.requestedResponse(PETITION);
        assertThat(responses.require(PETITION).dueOn()).isEqualTo(LocalDate.of(2021, 7, 6));
    }

    @Test
    void aResponseIsAskedForOnceAndOnlyOfADepartmentThatExists() {
        assertThatThrownBy(() -> responses.request(PETITION, "Ministry of Silence", CLERK))
                .hasMessage("There is no department called “Ministry of Silence” yet.");
        assertThatThrownBy(() -> responses.require(PETITION))
                .hasMessage("No response to petition 300001 has been asked for.");
        given.requestedResponse(PETITION);
        assertThatThrownBy(() -> responses.request(PETITION, DEPARTMENT, CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("A response to petition 300001 has been asked for already.");
    }

    @Test
    void aResponseIsRecordedApprovedPublishedAndAccepted() {
        given.publishedResponse(PETITION);
        var published = responses.require(PETITION);
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo(FrozenClock.START);
        assertThat(published.text()).isEqualTo(answer(TODAY, "We like trees."));
        responses.accept(PETITION, "Noted.", COMMITTEE);
        assertThat(responses.require(PETITION).state()).isEqualTo(State.ACCEPTED);
        assertThat(responses.require(PETITION).isPublished()).isTrue();
        assertThat(events.stream(GovernmentResponded.class))
                .containsExactly(new GovernmentResponded(PETITION, 1, TODAY, FrozenClock.START, Actor.SYSTEM));
        assertThat(jdbc.sql("select decision || ': ' || reason || ' by ' || decided_by from committee_decision")
                        .query(String.class)
                        .list())
                .containsExactly("accepted: Noted. by committee");
    }

    @Test
    void theNoteOfADecisionHasTheLimitOfAReason() {
        given.publishedResponse(PETITION);
        assertThatThrownBy(() -> responses.accept(PETITION, "x".repeat(1_001), COMMITTEE))
                .isInstanceOf(Refused.class)
                .hasMessage("The note may have 1,000 characters; it has 1,001.");
        responses.accept(PETITION, "x".repeat(1_000), COMMITTEE);
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        given.recordedResponse(PETITION);
        assertThatThrownBy(() -> responses.approve(PETITION, CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("You wrote this response to petition 300001; someone else must approve it.");
        responses.approve(PETITION, PUBLISHER);
        assertThat(responses.require(PETITION).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void itIsTheLatestEditionsAuthorWhoDoesNotApprove() {
        given.recordedResponse(PETITION);
        responses.returnForCorrection(PETITION, "A typing error.", PUBLISHER);
        responses.record(PETITION, answer(TODAY, "We love trees."), PUBLISHER);
        assertThatThrownBy(() -> responses.approve(PETITION, PUBLISHER)).hasMessageContaining("You wrote this");
        responses.approve(PETITION, CLERK);
    }

    @Test
    void aReturnedResponseSaysWhyUntilItIsCorrectedAndItsEditionsAreKept() {
        given.recordedResponse(PETITION);
        responses.returnForCorrection(PETITION, "A typing error.", PUBLISHER);
        var returned = responses.require(PETITION);
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.returnedReason()).isEqualTo("A typing error.");
        assertThat(returned.returnedBy()).isEqualTo("publisher");
        responses.record(PETITION, answer(TODAY, "We love trees."), CLERK);
        var corrected = responses.require(PETITION);
        assertThat(corrected.text().summary()).isEqualTo("We love trees.");
        assertThat(corrected.returnedReason()).isNull();
        assertThat(corrected.returnedBy()).isNull();
        assertThat(jdbc.sql("select edition || ' ' || summary from government_response_text order by edition")
                        .query(String.class)
                        .list())
                .containsExactly("1 We like trees.", "2 We love trees.");
        assertThat(events.stream(ResponseRecorded.class).map(ResponseRecorded::edition))
                .containsExactly(1, 2);
    }

    @Test
    void nothingMoreHappensToAPetitionThatWasTakenDown(@Autowired Petitions petitions) {
        given.recordedResponse(PETITION);
        petitions.takeDown(PETITION, "A court ordered it.", CLERK);
        assertThatThrownBy(() -> responses.approve(PETITION, PUBLISHER))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 was taken down; nothing more can happen to it.");
    }
}
