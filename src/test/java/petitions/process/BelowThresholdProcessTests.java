package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.PetitionId;
import petitions.signature.Invalidations;
import petitions.signature.SignatureFilter;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Signatures that turn out to be nobody's bring a petition below what it had reached. */
class BelowThresholdProcessTests extends ProcessScenario {

    @Autowired
    private Invalidations invalidations;

    @Autowired
    private Timeline timeline;

    @Test
    void aResponseThatWasAskedForStaysAskedForAndIsAskedForOnce() {
        var petition = opened();
        reaches(petition, 10_000);
        office.asksTheDepartment(petition);
        var mailed = mailings();

        loses(petition, "*Tomás*");

        assertThat(now(petition).signatureCount()).isEqualTo(9_999);
        assertThat(lastOnTheTimeline(petition))
                .isEqualTo("Has 9,999 signatures now, fewer than the 10,000 at which the Government responds."
                        + " What was asked for then stays asked for.");
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.RECORD_RESPONSE);
        assertThat(task("recordResponse", petition)).isDueOn("2023-12-05");

        gains(petition);

        assertThat(now(petition).signatureCount()).isEqualTo(10_000);
        assertThat(engine.traces(GovernmentResponseProcess.KEY, petition)).hasSize(1);
        assertThat(timelineKinds(petition)).containsOnlyOnce("response-threshold-reached");
        assertThat(mailings()).isEqualTo(mailed);
        office.recordsTheResponse(petition);
        assertThat(task("approveResponse", petition)).isNotNull();
    }

    @Test
    void aDebateThatWasProposedStaysWithTheCommitteeAndIsProposedOnce() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);

        loses(petition, "*Tomás*");

        assertThat(lastOnTheTimeline(petition))
                .startsWith("Has 99,999 signatures now, fewer than the 100,000 at which");
        assertThat(task("decideDebate", debate)).isNotNull();
        assertThat(now(petition).debateThresholdReachedAt()).isNotNull();

        gains(petition);

        assertThat(engine.count(DebateProcess.KEY)).isEqualTo(1);
        assertThat(debates.of(petition)).hasSize(1);
        assertThat(timelineKinds(petition)).containsOnlyOnce("debate-threshold-reached");
    }

    @Test
    void everyFallBelowIsSaidAndLeadsNowhere() {
        var petition = opened();
        reaches(petition, 100_000);
        loses(petition, "*Tomás*");
        gains(petition);

        loses(petition, "*Ffion*");

        assertThat(timelineKinds(petition).stream().filter("fell-below-threshold"::equals))
                .as("each time")
                .hasSize(2);
        assertThat(engine.count(GovernmentResponseProcess.KEY)).isEqualTo(1);
    }

    private void loses(PetitionId petition, String name) {
        assertThat(invalidations.invalidate(
                        new SignatureFilter(petition, "", "", null, null, name),
                        "They came from a program.",
                        Office.CLERK))
                .isEqualTo(1);
        time.settles();
    }

    private void gains(PetitionId petition) {
        signatures.addSubscribed(petition, "Ffion Llewelyn", "ffion.%s@mail.example.org".formatted(petition));
        time.settles();
    }

    private String lastOnTheTimeline(PetitionId petition) {
        return timeline.publicOf(petition).stream()
                .map(TimelineEntry::summary)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> timelineKinds(PetitionId petition) {
        return timeline.publicOf(petition).stream().map(TimelineEntry::kind).toList();
    }
}
