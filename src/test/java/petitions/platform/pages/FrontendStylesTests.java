package petitions.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrontendStylesTests {

    @Test
    void nothingOfTheStylesBelongsToGovUkAlone() throws Exception {
        var answer = new FrontendStyles().styles();
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8))
                .contains(".govuk-button{", "system-ui")
                .doesNotContain("GDS Transport", "@font-face", "crest", "url(/", "sourceMappingURL");
        assertThat(answer.getHeaders().getETag()).isNotBlank();
    }

    @Test
    void aRuleThatGoesTakesNoOtherWithIt() {
        assertThat(FrontendStyles.forEverybody("a{b:c}.x:before{background:url(/assets/images/govuk-crest.svg)}d{e:f}"))
                .isEqualTo("a{b:c}d{e:f}");
        assertThat(FrontendStyles.forEverybody("@font-face{font-family:GDS Transport;src:url(x)}a{font-family:GDS "
                        + "Transport,arial,sans-serif;b:c}"))
                .startsWith("a{font-family:system-ui,")
                .endsWith(";b:c}");
    }
}
