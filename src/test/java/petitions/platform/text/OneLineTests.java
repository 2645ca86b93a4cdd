package petitions.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTests {

    @Test
    void lineBreaksAndControlCharactersBecomeSingleSpaces() {
        assertThat(OneLine.of(" a\r\n\r\nb\tc\u0000d\u2029e\u00a0 f\u202e ")).isEqualTo("a b c d e f");
    }

    @Test
    void aLineThatFitsIsLeftAlone() {
        assertThat(OneLine.of("four", 4)).isEqualTo("four");
    }

    @Test
    void aLongLineIsCutAfterAWholeWord() {
        assertThat(OneLine.of("one two three", 9)).isEqualTo("one two…");
        assertThat(OneLine.of("one two three", 8)).isEqualTo("one two…");
        assertThat(OneLine.of("one two three", 7)).isEqualTo("one…");
    }

    @Test
    void aLongWordIsCutWhereItMustBe() {
        assertThat(OneLine.of("abcdefgh", 5)).isEqualTo("abcd…");
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(OneLine.of("🌉🌉🌉", 3)).isEqualTo("🌉🌉🌉");
        assertThat(OneLine.of("🌉🌉🌉🌉", 3)).isEqualTo("🌉🌉…");
    }
}
