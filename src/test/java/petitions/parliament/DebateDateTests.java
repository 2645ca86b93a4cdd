package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

class DebateDateTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 8);
    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(16, 30);

    @Test
    void aDebateHasATimeOrANoteOrNeither() {
        for (var date : new DebateDate[] {
            new DebateDate(MONDAY, HALF_PAST_FOUR, null, "Westminster Hall", null),
            new DebateDate(MONDAY, null, "after the last division", "Chamber", null),
            new DebateDate(MONDAY, null, " ", "Chamber", " "),
        }) {
            assertThatCode(() -> date.rules(MONDAY).verify()).doesNotThrowAnyException();
        }
    }

    @Test
    void aDebateNeverHasBoth() {
        var date = new DebateDate(MONDAY, HALF_PAST_FOUR, "after the last division", "Chamber", null);
        assertThatThrownBy(() -> date.rules(MONDAY).verify())
                .hasMessage("Give either a time or a note about the time, not both.");
    }

    @Test
    void aDebateNeedsADayToComeAndAVenue() {
        var date = new DebateDate(null, null, null, " ", null);
        assertThatThrownBy(() -> date.rules(MONDAY).verify())
                .hasMessage("The date of the debate is missing. The venue is missing.");
        var past = new DebateDate(MONDAY, null, null, "Chamber", null);
        assertThatThrownBy(() -> past.rules(MONDAY.plusDays(1)).verify())
                .hasMessage("The date of the debate has passed.");
    }

    @Test
    void noteVenueAndMemberHaveTheirLimits() {
        var date = new DebateDate(MONDAY, null, "n".repeat(151), "v".repeat(101), "m".repeat(101));
        assertThatThrownBy(() -> date.rules(MONDAY).verify())
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::field)
                .containsExactly("timeNote", "venue", "leadMember");
    }

    @Test
    void itReadsAsPeopleSayIt() {
        assertThat(new DebateDate(MONDAY, HALF_PAST_FOUR, null, "Westminster Hall", null).words())
                .isEqualTo("Monday 8 March 2021 at 4.30pm, Westminster Hall");
        assertThat(new DebateDate(MONDAY, null, "after the last division", "Chamber", null).words())
                .isEqualTo("Monday 8 March 2021, after the last division, Chamber");
        assertThat(new DebateDate(MONDAY, null, null, "Chamber", null).words())
                .isEqualTo("Monday 8 March 2021, Chamber");
    }
}
