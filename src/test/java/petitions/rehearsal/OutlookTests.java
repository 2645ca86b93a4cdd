package petitions.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import petitions.process.EngineStep;

class OutlookTests {

    @Test
    void aDeadlineIsAboutItsFirstPetitionOrAboutNone() {
        assertThat(Outlook.petition(about("300001, 300002"))).isEqualTo(300_001);
        assertThat(Outlook.petition(about(""))).isNull();
    }

    private static EngineStep about(String petitions) {
        return new EngineStep(
                "1",
                Instant.EPOCH,
                "dissolveParliament",
                "event_parliamentDissolved",
                "Parliament dissolved",
                "dissolution",
                petitions,
                true);
    }
}
