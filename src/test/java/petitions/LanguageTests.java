package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

@ApplicationTest
class LanguageTests {

    @Autowired
    LocaleResolver locales;

    @Test
    void pagesAreInBritishEnglishWhateverABrowserPrefers() {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.forLanguageTag("ar-EG"));

        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    /** Such a number has the digits of the machine's language, which neither JSON nor SQL nor an address understands. */
    @Test
    void noTextOfOursFormatsANumberByTheMachinesLanguage() throws IOException {
        var formatted = Pattern.compile("%[-+0-9$,.# (]*[defgox]\\b(?!\\w)");
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Figures.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(formatted));
        }
    }
}
