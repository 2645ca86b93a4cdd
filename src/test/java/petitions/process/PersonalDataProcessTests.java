package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Words.with;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine knows numbers and decisions. What people wrote, and who they are, stays out of its tables. */
class PersonalDataProcessTests extends ProcessScenario {

    @Autowired
    private HistoryService history;

    @Test
    void aWholeLifeLeavesNoTextAndNoPersonInTheEngine() {
        liveAWholeLife();

        assertThat(mailings()).hasSize(12);
        assertThat(tables.ofTheEngineContaining(List.of(
                        "Rosalind",
                        "Tomás",
                        "mail.example.org",
                        "lighthouses.example.org",
                        "token=",
                        Words.RESPONSE_SUMMARY,
                        "We have listened to the keepers",
                        "nothing of the dogs",
                        "paragraph is missing",
                        Words.HEADLINE,
                        Words.BODY,
                        Words.REASON,
                        "The nation mourns",
                        "names a keeper")))
                .isEmpty();
    }

    @Test
    void everyVariableIsOneOfThoseThatAreNamed() {
        liveAWholeLife();

        assertThat(variables())
                .isSubsetOf(
                        Variables.PETITION_NUMBER,
                        Variables.PETITION_TITLE,
                        Variables.NOTICE_ID,
                        Variables.APPROVED,
                        Variables.REVISION_NEEDED,
                        Variables.DEBATE_DECISION,
                        Variables.NEW_DATE_GIVEN,
                        Variables.NEWS,
                        Variables.NEWS_ID,
                        Variables.MAILING_ID,
                        Variables.DRAFT,
                        "approvalNeeded",
                        "startedBy");
    }

    @Test
    void aResponseLongerThanAVariableCanBeArrivesWhole() {
        var petition = askedAbout();
        var long5k = "Nights are long. ".repeat(300).strip();

        office.completes(Office.CLERK, "recordResponse", petition, with(Words.response(), "details", long5k));
        office.approvesTheResponse(petition);

        assertThat(responses.require(petition).text().details())
                .isEqualTo(long5k)
                .hasSizeGreaterThan(4_000);
        assertThat(tables.ofTheEngineContaining(List.of("Nights are long"))).isEmpty();
    }

    /** Two versions of a response, one of them corrected, a debate postponed and held, a pause, and a take-down. */
    private void liveAWholeLife() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.asksTheDepartment(petition);
        office.recordsTheResponse(petition);
        office.returnsTheResponse(petition, "The second paragraph is missing.");
        office.completes(Office.CLERK, "correctResponse", petition, Words.response());
        office.approvesTheResponse(petition);
        office.asksForARevision(petition, "2023-12-01");
        time.goesTo("2023-12-02T09:00");
        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);
        office.announcesADebate(debate, "2024-01-08");
        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);
        office.completes(Office.CLERK, "rescheduleDebate", debate, Words.sittingOn("2024-01-15"));
        office.approvesTheMailing(debate);
        office.pausesSigning();
        office.resumesSigning();
        office.publishesRelatedActivity(petition);
        office.returnsTheMailing(petition, "The second paragraph is missing.");
        office.completes(Office.CLERK, "reviseMailing", petition, Words.notice());
        office.approvesTheMailing(petition);
        time.goesTo("2024-01-15T19:00");
        office.recordsTheOutcome(debate);
        office.approvesTheMailing(debate);
        office.takesDown(petition);
    }

    private Set<String> variables() {
        return history.createHistoricVariableInstanceQuery().list().stream()
                .map(HistoricVariableInstance::getName)
                .collect(Collectors.toSet());
    }
}
