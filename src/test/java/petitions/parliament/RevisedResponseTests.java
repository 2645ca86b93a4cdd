package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.PUBLISHER;
import static petitions.Given.answer;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.GovernmentResponse.State;
import petitions.petition.PetitionId;
import petitions.platform.Refused;

@DomainTest
class RevisedResponseTests {

    private static final PetitionId PETITION = new PetitionId(300001);
    private static final LocalDate REPLY_BY = LocalDate.of(2021, 5, 20);
    private static final String REASON = "It did not answer the question.";

    @Autowired
    Responses responses;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void publish() {
        given.petition(300001);
        given.publishedResponse(PETITION);
        clock.setNoonOf("2021-05-05");
    }

    @Test
    void askingAgainBeginsTheNextVersionAndKeepsTheFirst() {
        responses.askForRevision(PETITION, REASON, REPLY_BY, COMMITTEE);
        var versions = responses.all(PETITION);
        assertThat(versions).extracting(GovernmentResponse::version).containsExactly(2, 1);
        var revision = versions.get(0);
        assertThat(revision.isRevision()).isTrue();
        assertThat(revision.isAwaited()).isTrue();
        assertThat(revision.text()).isNull();
        assertThat(revision.dueOn()).isEqualTo(REPLY_BY);
        assertThat(revision.revisionReason()).isEqualTo(REASON);
        assertThat(revision.department()).isEqualTo(Given.DEPARTMENT);
        assertThat(versions.get(1).state()).isEqualTo(State.REVISION_REQUESTED);
        assertThat(versions.get(1).text().summary()).isEqualTo("We like trees.");
        assertThat(events.stream(RevisionRequested.class))
                .containsExactly(new RevisionRequested(PETITION, 2, REASON, REPLY_BY, clock.instant(), COMMITTEE));
    }

    @Test
    void aRevisionIsPublishedLikeTheFirstAndMayBeRevisedAgain() {
        responses.askForRevision(PETITION, REASON, REPLY_BY, COMMITTEE);
        clock.setNoonOf("2021-05-20");
        responses.record(PETITION, answer(LocalDate.of(2021, 5, 20), "We love trees."), CLERK);
        responses.approve(PETITION, PUBLISHER);
        responses.publish(PETITION);
        responses.askForRevision(PETITION, "Still not.", LocalDate.of(2021, 6, 20), COMMITTEE);
        assertThat(responses.all(PETITION))
                .extracting(GovernmentResponse::version, GovernmentResponse::state)
                .containsExactly(
                        tuple(3, State.REQUESTED),
                        tuple(2, State.REVISION_REQUESTED),
                        tuple(1, State.REVISION_REQUESTED));
        assertThat(events.stream(GovernmentResponded.class).map(GovernmentResponded::version))
                .containsExactly(1, 2);
    }

    @Test
    void aRevisionIsNotDatedBeforeItWasAskedFor() {
        responses.askForRevision(PETITION, REASON, REPLY_BY, COMMITTEE);
        assertThatThrownBy(() -> responses.record(PETITION, answer(LocalDate.of(2021, 3, 2), "Old."), CLERK))
                .hasMessage("The date of the response is before the day it was asked for.");
    }

    @Test
    void aRevisionNeedsAReasonAndADayThatIsStillToCome() {
        assertThatThrownBy(() -> responses.askForRevision(PETITION, "", null, COMMITTEE))
                .isInstanceOf(Refused.class)
                .hasMessage("The reason is missing. The reply-by date is missing.");
        assertThatThrownBy(() -> responses.askForRevision(PETITION, REASON, LocalDate.of(2021, 5, 5), COMMITTEE))
                .hasMessage("The reply-by date must lie in the future.");
        assertThatThrownBy(() -> responses.askForRevision(PETITION, "r".repeat(1_001), REPLY_BY, COMMITTEE))
                .hasMessage("The reason may have 1,000 characters; it has 1,001.");
        assertThat(responses.all(PETITION)).hasSize(1);
    }

    @Test
    void theCommitteeDecidesOnceOnEachVersion() {
        responses.accept(PETITION, null, COMMITTEE);
        assertThatThrownBy(() -> responses.accept(PETITION, null, COMMITTEE))
                .hasMessage("The response to petition 300001 (version 1) is accepted;"
                        + " it can be reviewed by the Committee only when it is published.");
        assertThatThrownBy(() -> responses.askForRevision(PETITION, REASON, REPLY_BY, COMMITTEE))
                .isInstanceOf(Refused.class);
    }
}
