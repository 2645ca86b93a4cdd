package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Office.CLERK;
import static petitions.process.Time.london;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import petitions.importing.Importing;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;

/** A petition that comes from elsewhere ends with its Parliament, as those do that were opened here. */
@Import(Importing.class)
class ImportedBeforeDissolutionProcessTests extends ProcessScenario {

    private static final PetitionId PETITION = new PetitionId(650_101);

    private static final String INSTANT = "2024-03-30T00:01";
    private static final String PROMISED = "2024-04-16T23:59:59.999";

    @Autowired
    private Importing importing;

    @Test
    void signingEndsAtTheDissolutionThatIsAnnounced() {
        dissolves();
        take("2023-10-16");

        assertThat(now(PETITION).closingAt()).isEqualTo(london(INSTANT));
        assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, PETITION).dueAt())
                .isEqualTo(london(INSTANT));
        time.goesTo("2024-03-31T12:00");
        assertThat(now(PETITION).state()).isEqualTo(State.CLOSED);
        assertThat(now(PETITION).closedAt()).isEqualTo(london(INSTANT));
    }

    @Test
    void aDissolutionThatIsWithdrawnGivesBackWhatTheFilePromised() {
        dissolves();
        take("2023-10-16");

        office.completes(CLERK, "withdrawDissolution", "dissolution", Map.of());

        assertThat(now(PETITION).closingAt()).isEqualTo(london(PROMISED));
        assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, PETITION).dueAt())
                .isEqualTo(london(PROMISED));
    }

    @Test
    void aDissolutionThatHasPassedSinceTheFileWasMadeHasClosedIt() {
        dissolves();
        time.goesTo("2024-04-05T12:00");
        take("2023-10-16");

        assertThat(now(PETITION).state()).isEqualTo(State.CLOSED);
        assertThat(now(PETITION).closedAt()).isEqualTo(london(INSTANT));
        assertThat(engine.count(PetitionProcess.KEY)).isZero();
    }

    @Test
    void onlyTheParliamentItWasOpenedInEndsIt() {
        dissolves();
        time.goesTo("2024-04-05T12:00");
        office.completes(CLERK, "openParliament", "dissolution", Map.of());
        time.goesTo("2024-05-05T12:00");
        take("2024-05-01");

        assertThat(now(PETITION).closingAt()).isEqualTo(london("2024-11-01T23:59:59.999"));
    }

    @Test
    void oneThatClosesBeforeTheDissolutionKeepsItsDay() {
        dissolves();
        take("2023-08-20");

        assertThat(now(PETITION).closingAt()).isEqualTo(london("2024-02-20T23:59:59.999"));
    }

    private void take(String openedOn) {
        var imported = importing.content("""
                {"data": {"type": "petition", "id": %s, "attributes": {"action": "Mend the ferry", "state": "open",
                 "signature_count": 7, "created_at": "2021-12-10T12:00:00.000Z",
                 "opened_at": "%sT12:00:00.000Z", "closed_at": null}}}
                """.formatted(PETITION, openedOn));
        assertThat(imported.imported()).isEqualTo(1);
        time.settles();
    }

    private void dissolves() {
        office.starts("dissolveParliament", Map.of("on", "2024-03-30", "at", "00:01"));
    }
}
