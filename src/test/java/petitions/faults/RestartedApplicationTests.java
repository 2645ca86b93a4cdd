package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R30: no node is there when the sweeps are due. */
@Tag("slow")
class RestartedApplicationTests extends ApplicationScenario {

    private static final List<String> SWEEPS = List.of("CountSignaturesJob", "CollectFeedbackJob", "NightlyJob");

    @Test
    void whatWasDueMeanwhileRunsAfterTheStartAndOnce() throws Exception {
        on(TestDatabase.fresh(), 100);
        var application = start(NightlySweep.class);
        patiently().until(() -> hasRun("CollectFeedbackJob"));
        assertThat(hasRun("NightlyJob")).isFalse();
        application.destroyForcibly().waitFor();
        NightlySweep.sleepThrough(Duration.ofHours(30), database());

        start(NightlySweep.class);
        for (String sweep : SWEEPS) {
            patiently().until(() -> hasRun(sweep));
        }
        assertThat(number("""
                        select count(*) from qrtz_triggers where trigger_name in ('CollectFeedbackJob', 'NightlyJob')
                        and next_fire_time <= extract(epoch from now()) * 1000
                        """)).as("due again at once").isZero();
    }

    private boolean hasRun(String sweep) {
        return number("select count(*) from qrtz_triggers where prev_fire_time > 0 and trigger_name = '%s'"
                        .formatted(sweep))
                == 1;
    }
}
