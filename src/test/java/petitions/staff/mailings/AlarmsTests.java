package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsTests {

    private static final Pattern ALARM = Pattern.compile("(?m)^\\| “([^”]+)” \\|");

    @Test
    void everyAlarmOfTheOperatorsGuideHasItsRemedy() throws IOException {
        var guide = Files.readString(Path.of("docs", "operations.md"));
        var alarms = ALARM.matcher(guide).results().map(MatchResult::group).toList();
        assertThat(alarms)
                .hasSizeGreaterThan(5)
                .allSatisfy(alarm -> assertThat(Alarms.remedy(alarm)).as(alarm).isNotEqualTo(Alarms.OTHERWISE));
    }

    @Test
    void anAlarmThatIsNewSaysWhereToLook() {
        assertThat(Alarms.remedy("The moon is full.")).isEqualTo(Alarms.OTHERWISE);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1, no such mailbox",
        "550 5.1.10, the domain takes no mail",
        "452 4.2.2, the mailbox is full",
        "expired after 450 4.2.1, put off until we gave up",
        "550 5.7.26, refused by policy",
        "599, ''",
    })
    void codesAreSaidInWords(String reply, String meaning) {
        assertThat(Replies.meaning(reply)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, less than a minute",
        "PT61S, about 1 minute",
        "PT5M40S, about 6 minutes",
        "PT2H10M, about 2 hours",
        "P3D, about 3 days",
    })
    void timeIsSaidInTheUnitThatSaysEnough(Duration left, String words) {
        assertThat(Spell.of(left)).isEqualTo(words);
    }
}
