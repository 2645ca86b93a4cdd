package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.process.migration.KeptModels;
import petitions.process.migration.Migrating;

/** A dissolution that was announced under earlier models. */
@Import({Founders.class, Migrating.class})
class DissolutionOfEarlierModelsProcessTests extends ProcessScenario {

    private static final String FILE = "dissolve-parliament.bpmn";
    private static final String KEY = "dissolveParliament";
    private static final String DISSOLUTION = "dissolution";

    @Autowired
    private Migrating migrating;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void todaysModelsAlone() {
        engine.forgetEverything();
        migrating.forgetModels();
    }

    static List<KeptModels> thatCanBeWithdrawn() {
        return KeptModels.all().stream()
                .filter(models -> models.files().getOrDefault(FILE, "").contains("userTask_withdrawDissolution"))
                .toList();
    }

    static List<KeptModels> thatOnlyWait() {
        return KeptModels.all().stream()
                .filter(models -> models.files().containsKey(FILE))
                .filter(models -> !thatCanBeWithdrawn().contains(models))
                .toList();
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("thatCanBeWithdrawn")
    void comesAtItsInstantAndEndsWithTheNewParliament(KeptModels models) {
        migrating.deploy(models);
        var petition = opened();
        dissolves();
        isMovedAsItIs();

        time.goesTo("2024-03-30T12:00");
        isMovedAsItIs();
        office.completes(Office.CLERK, "openParliament", DISSOLUTION, Map.of());

        assertThat(process(KEY, DISSOLUTION)).hasEndedAt("endEvent_parliamentOpened");
        assertThat(letters(signerOf(petition))).hasSize(1);
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("thatOnlyWait")
    void thatOnlyWaitsStaysInItsVersionAndTheOperatorReadsWhy(KeptModels models) {
        migrating.deploy(models);
        opened();
        dissolves();
        var before = EngineState.of(jdbc);
        migrating.deploy(KeptModels.today());

        assertThat(migrating.plan())
                .contains("Dissolve Parliament: 1 under way in version ")
                .contains(
                        "1 at “Parliament dissolved”: in today's model this step is of another kind, or part of another")
                .contains("1 cannot be moved, and will end by version ")
                .contains("1 of 2 can be moved to today's models.");
        migrating.now();

        assertThat(EngineState.of(jdbc)).isEqualTo(before);
        assertThat(process(KEY, DISSOLUTION)).isWaitingAt("event_parliamentDissolved");
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("thatOnlyWait")
    void whatWasAboutToTellTheSignersLooksForThemFirst(KeptModels models) {
        migrating.deploy(models);
        var petition = opened();
        dissolves();
        time.comesToStep("serviceTask_tellOfDissolution");
        migrating.deploy(KeptModels.today());

        assertThat(migrating.plan()).contains("What waits at “Tell the signers” goes on at “Settle the readers”.");
        migrating.now();
        time.settles();

        assertThat(process(KEY, DISSOLUTION)).isWaitingAt("userTask_openParliament");
        assertThat(letters(signerOf(petition))).hasSize(1);
    }

    private void isMovedAsItIs() {
        var before = EngineState.of(jdbc);
        migrating.deploy(KeptModels.today());
        migrating.now();
        assertThat(EngineState.of(jdbc)).isEqualTo(before);
    }

    private void dissolves() {
        office.starts(KEY, Map.of("on", "2024-03-30", "at", "00:01"));
    }
}
