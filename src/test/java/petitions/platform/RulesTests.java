package petitions.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "\u200B", "\u00A0\uFEFF", "\u2060\u00AD", "\u3164", "\u2800", "\u034F", "\u0301"})
    void whatCannotBeSeenIsMissing(String text) {
        assertThatThrownBy(
                        () -> new Rules().require("reason", "The reason", text).verify())
                .hasMessage("The reason is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "…", "👍🏽", "لا", "क्षि", "\u200Ba"})
    void whatCanBeSeenIsThere(String text) {
        assertThatCode(() -> new Rules().require("reason", "The reason", text).verify())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]: http://example.org",
                "---",
                "[](http://example.org)",
                "&#8203;",
                "`\u200B`",
                "```\n```",
                "![](http://example.org/a.png)"
            })
    void proseShowsWords(String text) {
        assertThatThrownBy(
                        () -> new Rules().prose("body", "The text", text, 100).verify())
                .hasMessage("The text would show no words to whoever reads it; look at the preview.");
    }

    @Test
    void proseIsFlatEnoughToRead() {
        assertThatThrownBy(() -> new Rules()
                        .prose("body", "The text", "> ".repeat(2_000) + "word", 6_000)
                        .verify())
                .hasMessage("The text has too many quotations or lists within one another; please write it flatter.");
    }

    @Test
    void proseThatIsTooLongIsNotEvenRead() {
        assertThatThrownBy(() -> new Rules()
                        .prose("body", "The text", "> ".repeat(2_000) + "word", 100)
                        .verify())
                .hasMessage("The text may have 100 characters; it has 4,004.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0001", "\u0007", "\u001B", "\u007F", "\u0085", "\uFFFE", "\uFDD0", "\u202E", "\u2066",
                "\uD800"
            })
    void whatNoKeyboardTypesIsNotKept(String character) {
        assertThat(Storable.is("a" + character + "b")).isFalse();
        assertThat(Storable.without("a" + character.replace("\uD800", "") + "b"))
                .isEqualTo("ab");
    }

    @Test
    void whatKeyboardsAndOtherLanguagesNeedIsKept() {
        assertThat(Storable.is("a\tb\r\nc \u200Fא 👩‍🚒 \u00AD क्‍ष")).isTrue();
    }

    @Test
    void theWordsBeforeShowWhereToLook() {
        assertThat(Storable.refusal("First line.\nThe government\u0007 will."))
                .isEqualTo("After “First line. The government” there is an invisible character that cannot be kept;"
                        + " please delete it or type it anew.");
        assertThat(Storable.refusal("\u0007")).isEqualTo(Storable.REFUSAL);
    }
}
