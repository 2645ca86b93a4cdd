package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.Refused;

@DomainTest
class OverdueResponseTests {

    private static final PetitionId PETITION = new PetitionId(300001);

    @Autowired
    Responses responses;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void request() {
        given.petition(300001);
        given.requestedResponse(PETITION);
    }

    @Test
    void aLateResponseIsOverdueSinceTheEndOfItsDayWhoeverNoticesWhen() {
        clock.setNoonOf("2021-03-24");
        responses.markOverdue(PETITION);
        clock.setNoonOf("2021-03-31");
        responses.markOverdue(PETITION);
        var response = responses.require(PETITION);
        assertThat(response.overdueSince()).isEqualTo(Instant.parse("2021-03-23T23:59:59.999Z"));
        assertThat(response.isAwaited()).isTrue();
        assertThat(response.daysLate(London.date(clock.instant()))).isEqualTo(8);
        assertThat(response.daysLate(LocalDate.of(2021, 3, 22))).isEqualTo(-1);
    }

    @Test
    void everyReminderIsCounted() {
        clock.setNoonOf("2021-03-30");
        responses.chase(PETITION);
        clock.setNoonOf("2021-04-06");
        var chased = responses.chase(PETITION);
        assertThat(chased.chasersSent()).isEqualTo(2);
        assertThat(chased.lastChasedAt()).isEqualTo(clock.instant());
        assertThat(events.stream(DepartmentChased.class).map(DepartmentChased::reminder))
                .containsExactly(1, 2);
    }

    @Test
    void aLateResponseIsStillRecordedAndThenNotChased() {
        clock.setNoonOf("2021-04-23");
        responses.markOverdue(PETITION);
        responses.record(PETITION, answer(LocalDate.of(2021, 4, 23), "We like trees."), CLERK);
        assertThat(responses.require(PETITION).overdueSince()).isNotNull();
        assertThatThrownBy(() -> responses.chase(PETITION))
                .isInstanceOf(Refused.class)
                .hasMessage("The response to petition 300001 (version 1) is recorded;"
                        + " it can be chased only when it is requested.");
        assertThatThrownBy(() -> responses.markOverdue(PETITION)).isInstanceOf(Refused.class);
    }

    @Test
    void aRevisionIsChasedAfresh() {
        responses.chase(PETITION);
        responses.record(PETITION, answer(LocalDate.of(2021, 3, 2), "We like trees."), CLERK);
        responses.approve(PETITION, Given.PUBLISHER);
        responses.publish(PETITION);
        responses.askForRevision(PETITION, "It left the question open.", LocalDate.of(2021, 4, 1), Given.COMMITTEE);
        assertThat(responses.require(PETITION).chasersSent()).isZero();
        assertThat(responses.chase(PETITION).chasersSent()).isEqualTo(1);
        assertThat(responses.all(PETITION).get(1).chasersSent()).isEqualTo(1);
    }
}
