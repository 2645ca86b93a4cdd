package petitions.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "ar-EG", "hi-IN-u-nu-deva"})
    void numbersAreBritainsWhateverTheMachineSpeaks(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(Figures.of(6_103_056)).isEqualTo("6,103,056");
        assertThat(Figures.of(999)).isEqualTo("999");
    }

    @Test
    void aLimitIsSaidInTheSameFigures() {
        Locale.setDefault(Locale.GERMANY);

        assertThatThrownBy(() -> new Rules()
                        .limit("body", "The text", "x".repeat(6_001), 6_000)
                        .verify())
                .hasMessage("The text may have 6,000 characters; it has 6,001.");
    }
}
