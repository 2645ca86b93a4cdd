package petitions.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemBodyTests {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void programsCanReadItWhateverTheMachineSpeaks(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        var response = new MockHttpServletResponse();

        ProblemBody.write(response, HttpStatus.BAD_REQUEST, "There is no such address.");

        var body = new ObjectMapper().readTree(response.getContentAsByteArray());
        assertThat(body.get("status").asInt()).isEqualTo(400);
        assertThat(body.get("detail").asText()).isEqualTo("There is no such address.");
    }

    @Test
    void thisLanguageHasDigitsOfItsOwn() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat("%d".formatted(400)).isNotEqualTo("400");
    }
}
