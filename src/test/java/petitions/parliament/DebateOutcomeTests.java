package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

class DebateOutcomeTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 8);

    @Test
    void everyLinkMayBeLeftOut() {
        var outcome = new DebateOutcome(MONDAY, " ", "", null, null, null);
        assertThatCode(() -> outcome.rules(MONDAY).verify()).doesNotThrowAnyException();
        assertThat(outcome.videoUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://video.example/1",
                "http://video.example",
                "https://youtu.be/abc?t=1&x=y#z",
                " https://video.example/1 "
            })
    void aLinkIsAWebAddress(String url) {
        assertThatCode(() -> video(url).rules(MONDAY).verify()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video.example",
                "/debates/1",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://video.example/1",
                "mailto:a@video.example",
                "https://",
                "https:///1",
                "https://video.example/a b",
                "https://video.example/\r\nX: y",
                "https://video.example/\"><script>",
                "https://${7*7}"
            })
    void anythingElseIsNone(String url) {
        assertThatThrownBy(() -> video(url).rules(MONDAY).verify())
                .isInstanceOf(Refused.class)
                .hasMessage("A link must start with https:// or http://.");
    }

    @Test
    void eachLinkIsCheckedAndNamed() {
        var outcome = new DebateOutcome(MONDAY, "x", "x", "x", "x", "x");
        assertThatThrownBy(() -> outcome.rules(MONDAY).verify())
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::field)
                .containsExactly(
                        "videoUrl", "transcriptUrl", "debatePackUrl", "debateSummaryUrl", "publicEngagementUrl");
    }

    @Test
    void aDebateWasHeldTodayOrBefore() {
        var outcome = new DebateOutcome(MONDAY, null, null, null, null, null);
        assertThatThrownBy(() -> outcome.rules(MONDAY.minusDays(1)).verify())
                .hasMessage("The date of the debate lies in the future.");
        var undated = new DebateOutcome(null, null, null, null, null, null);
        assertThatThrownBy(() -> undated.rules(MONDAY).verify()).hasMessage("The date of the debate is missing.");
    }

    private static DebateOutcome video(String url) {
        return new DebateOutcome(MONDAY, url, null, null, null, null);
    }
}
