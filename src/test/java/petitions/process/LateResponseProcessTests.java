package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.GovernmentResponseProcess.APPROVE_RESPONSE;
import static petitions.process.GovernmentResponseProcess.CHASE_DEPARTMENT;
import static petitions.process.GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE;
import static petitions.process.GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE;
import static petitions.process.GovernmentResponseProcess.KEY;
import static petitions.process.GovernmentResponseProcess.MARK_RESPONSE_OVERDUE;
import static petitions.process.GovernmentResponseProcess.RECORD_RESPONSE;
import static petitions.process.ProcessAssert.activities;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.petition.PetitionId;

/** A deadline that passes reminds people, week after week, and ends nothing. */
class LateResponseProcessTests extends ProcessScenario {

    @ParameterizedTest(name = "asked on {0}")
    @CsvSource({
        "2023-11-14T10:30, 2023-12-05T23:59:59.999, 2023-12-12T23:59:59.999",
        "2024-03-08T10:30, 2024-03-29T23:59:59.999, 2024-04-05T23:59:59.999",
        "2024-07-01T10:30, 2024-07-22T23:59:59.999, 2024-07-29T23:59:59.999",
    })
    void aLateResponseIsChasedWeeklyAndStaysOpen(String asked, String overdueAt, String secondChaserAt) {
        time.beginsAt(asked);
        var petition = askedAbout();
        assertThat(timer(EVENT_RESPONSE_OVERDUE, petition)).isDueAt(overdueAt);

        execute(timer(EVENT_RESPONSE_OVERDUE, petition));

        assertThat(process(KEY, petition)).hasPassed(MARK_RESPONSE_OVERDUE, CHASE_DEPARTMENT);
        assertThat(process(KEY, petition)).isWaitingAt(RECORD_RESPONSE, EVENT_NEXT_CHASER_DUE);
        assertThat(responses.require(petition).overdueSince()).isEqualTo(london(overdueAt));
        assertThat(mailings()).endsWith("staff-response-overdue", "department-response-chased");

        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt(secondChaserAt);
        execute(timer(EVENT_NEXT_CHASER_DUE, petition));

        assertThat(chasers(petition)).isEqualTo(2);
        assertThat(task("recordResponse", petition)).isFor("clerk", "department");
    }

    @Test
    void everyWeekBringsOneChaserMore() {
        var petition = askedAbout();

        time.goesTo("2024-01-03T12:00");

        assertThat(chasers(petition)).isEqualTo(5);
        assertThat(inbox("petitions@lighthouses.example.org")).hasSize(6);
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2024-01-09T23:59:59.999");
        assertThat(Collections.frequency(mailings(), "staff-response-overdue")).isEqualTo(1);
    }

    @Test
    void theChasersEndTheMomentAResponseIsRecorded() {
        var petition = askedAbout();
        time.goesTo("2023-12-13T09:00");
        assertThat(chasers(petition)).isEqualTo(2);

        office.recordsTheResponse(petition);

        assertThat(process(KEY, petition)).isWaitingAt(APPROVE_RESPONSE);
        assertThat(activities(engine.timers(petition))).containsExactly(PetitionProcess.EVENT_CLOSING_REACHED);
        time.goesTo("2024-02-01T09:00");
        assertThat(chasers(petition)).isEqualTo(2);
    }

    @Test
    void aResponseInTimeIsNeverOverdue() {
        var petition = askedAbout();
        time.goesTo("2023-12-05T23:59");

        office.recordsTheResponse(petition);
        time.goesTo("2023-12-07T09:00");

        assertThat(responses.require(petition).overdueSince()).isNull();
        assertThat(mailings()).containsExactly("department-response-requested");
    }

    @Test
    void afterFiveWeeksOfDowntimeTheDepartmentIsChasedOnceAndThenInTheSameRhythm() {
        var petition = askedAbout();

        time.passesWhileDown("2024-01-10T08:00");

        assertThat(chasers(petition)).isEqualTo(1);
        assertThat(responses.require(petition).overdueSince()).isEqualTo(london("2023-12-05T23:59:59.999"));
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2024-01-16T23:59:59.999");
        execute(timer(EVENT_NEXT_CHASER_DUE, petition));
        assertThat(chasers(petition)).isEqualTo(2);
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2024-01-23T23:59:59.999");
    }

    @Test
    void aRevisedResponseIsOverdueAfterItsReplyByDateAndChasedFromThere() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        office.asksForARevision(petition, "2024-04-05");
        assertThat(timer(EVENT_RESPONSE_OVERDUE, petition)).isDueAt("2024-04-05T23:59:59.999");

        execute(timer(EVENT_RESPONSE_OVERDUE, petition));

        assertThat(responses.require(petition).version()).isEqualTo(2);
        assertThat(chasers(petition)).isEqualTo(1);
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2024-04-12T23:59:59.999");
        assertThat(mailings()).endsWith("staff-response-overdue", "department-response-chased");
    }

    @Test
    void aReplyByDateThatPassedDuringDowntimeIsNoticedOnceAndKeepsItsInstant() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        office.asksForARevision(petition, "2024-04-05");

        time.passesWhileDown("2024-04-20T08:00");

        assertThat(responses.require(petition).overdueSince()).isEqualTo(london("2024-04-05T23:59:59.999"));
        assertThat(chasers(petition)).isEqualTo(1);
        assertThat(Collections.frequency(mailings(), "staff-response-overdue")).isEqualTo(1);
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2024-04-26T23:59:59.999");
    }

    @Test
    void bothVersionsCanBeOverdueAndEachIsChasedForItself() {
        var petition = askedAbout();
        time.goesTo("2023-12-06T09:00");
        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);
        office.asksForARevision(petition, "2023-12-20");

        time.goesTo("2023-12-21T09:00");

        assertThat(responses.all(petition)).allMatch(response -> response.overdueSince() != null);
        assertThat(responses.all(petition)).allMatch(response -> response.chasersSent() == 1);
        assertThat(Collections.frequency(mailings(), "department-response-chased"))
                .isEqualTo(2);
    }

    private int chasers(PetitionId petition) {
        return responses.require(petition).chasersSent();
    }
}
