package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeLinksTests {

    private static final URI SITE = URI.create("https://petitions.example");

    private final UnsubscribeLinks links = new UnsubscribeLinks(SITE, new LinkSeal("the key of this installation"));

    @Test
    void aLinkNamesTheSignatureAndCarriesItsToken() {
        assertThat(links.of(7).toString())
                .matches("https://petitions\\.example/signatures/7/unsubscribe\\?token=[A-Za-z0-9_-]{43}");
        assertThat(links.isGenuine(7, token(links, 7))).isTrue();
    }

    @Test
    void theSameSignatureAlwaysGetsTheSameLink() {
        assertThat(links.of(7))
                .isEqualTo(new UnsubscribeLinks(SITE, new LinkSeal("the key of this installation")).of(7));
    }

    @Test
    void theTokenOfAnotherSignatureOpensNothing() {
        assertThat(links.isGenuine(7, token(links, 8))).isFalse();
        assertThat(links.isGenuine(77, token(links, 7))).isFalse();
    }

    @Test
    void aTokenMadeWithAnotherKeyOpensNothing() {
        var elsewhere = new UnsubscribeLinks(SITE, new LinkSeal("the key of another installation"));
        assertThat(links.isGenuine(7, token(elsewhere, 7))).isFalse();
    }

    @Test
    void aTokenThatWasTouchedOpensNothing() {
        var token = token(links, 7);
        assertThat(links.isGenuine(7, token.substring(0, token.length() - 1))).isFalse();
        assertThat(links.isGenuine(7, token + "A")).isFalse();
        assertThat(links.isGenuine(7, token + "=")).isFalse();
        assertThat(links.isGenuine(7, " " + token)).isFalse();
        assertThat(links.isGenuine(7, token.toLowerCase(Locale.ROOT))).isFalse();
        assertThat(links.isGenuine(7, token + "&" + token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "sample", "\u0000", "日本", "../../etc/passwd"})
    void anythingElseOpensNothing(String token) {
        assertThat(links.isGenuine(7, token)).isFalse();
    }

    private static String token(UnsubscribeLinks links, long signature) {
        var query = links.of(signature).getQuery();
        return query.substring(query.indexOf('=') + 1);
    }
}
