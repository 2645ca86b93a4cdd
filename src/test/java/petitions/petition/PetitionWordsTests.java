package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import petitions.platform.Refused;

class PetitionWordsTests {

    @Test
    void whatIsAskedForIsOneLineAndTheRestKeepsItsParagraphs() {
        var words = new PetitionWords(" Mend\r\n the\u0000 weir ", "One.\r\n\r\nTwo.\r", null);
        assertThat(words.action()).isEqualTo("Mend the weir");
        assertThat(words.background()).isEqualTo("One.\n\nTwo.");
        assertThat(words.additionalDetails()).isEmpty();
    }

    @Test
    void limitsCountCharactersAsPeopleDo() {
        new PetitionWords("🌳".repeat(80), "x".repeat(299) + "\r\n", "🌳".repeat(800)).verify();
        assertThatThrownBy(() -> new PetitionWords("🌳".repeat(81), "x".repeat(301), "x".repeat(801)).verify())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("action", "background", "additionalDetails"));
    }

    @Test
    void aPetitionSaysWhatAndWhy() {
        assertThatThrownBy(() -> new PetitionWords("\u3164", " ", "").verify())
                .hasMessage("Enter what you want the Government or Parliament to do."
                        + " Enter some background: why should this happen?");
    }

    @Test
    void aCharacterThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> new PetitionWords("Mend it", "a\u0000b", "").verify())
                .isInstanceOf(Refused.class);
    }
}
