package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
}
