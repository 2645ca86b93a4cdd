package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import petitions.petition.Petition;

/** The way on, should this engine's line end: the same database, the same code, another name in its imports. */
@DirtiesContext
@TestPropertySource(properties = "petitions.test.engine=operaton")
class OperatonProcessTests extends ProcessScenario {

    @Autowired
    private ConfigurableApplicationContext application;

    @Test
    void aPetitionThatBeganInCamundaGoesOnInOperatonToItsEnd() throws ClassNotFoundException {
        var petition = askedAbout();
        assertThat(timer(GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE, petition))
                .isDueAt("2023-12-05T23:59:59.999");

        try (var operaton = new OperatonEngine(application)) {
            operaton.life(LifeInOperaton.class).accept(petition);
        }

        assertThat(now(petition).state()).isEqualTo(Petition.State.CLOSED);
        assertThat(now(petition).closedAt()).isEqualTo(Time.london("2024-05-14T23:59:59.999"));
        assertThat(inbox(signerOf(petition)))
                .containsExactly(
                        "The Government has responded: “Pay lighthouse keepers for nights %s”".formatted(petition));
        assertThat(engine.count(PetitionProcess.KEY)).isZero();
        assertThat(mailings())
                .containsExactly(
                        "department-response-requested",
                        "staff-response-overdue",
                        "department-response-chased",
                        "department-response-chased",
                        "signer-government-responded",
                        "creator-petition-closed");
    }
}
