package petitions.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainProseTests {

    @Test
    void whatWouldBeMarkdownIsShownToTheLetter() {
        var text = "# Not a heading\r\n1. *not* a list & <b>no</b> tag\r\n\r\n\r\n    not code [x](http://y.example)";
        assertThat(PlainProse.toHtml(text)).isEqualTo("""
                <p># Not a heading<br />
                1. *not* a list &amp; &lt;b&gt;no&lt;/b&gt; tag</p>
                <p>not code [x](<a href="http://y.example" rel="noopener nofollow">http://y.example</a>)</p>""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://gov.example/a?b=1&c=2.|https://gov.example/a?b=1&c=2",
                "(HTTP://gov.example/paper)|HTTP://gov.example/paper",
                "“https://gov.example/paper”|https://gov.example/paper"
            })
    void anAddressCanBeFollowed(String text, String address) {
        var html = Jsoup.parse(PlainProse.toHtml(text));
        assertThat(html.select("a").attr("href")).isEqualTo(address);
        assertThat(html.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@b.example",
                "www.gov.example",
                "ftp://gov.example",
                "https://",
                "<a href='javascript:x'>y</a>"
            })
    void nothingElseCan(String text) {
        var html = Jsoup.parse(PlainProse.toHtml(text));
        assertThat(html.select("a")).isEmpty();
        assertThat(html.text()).isEqualTo(text);
    }

    @Test
    void anAddressDoesNotEndItsAttribute() {
        var html = Jsoup.parse(PlainProse.toHtml("https://x.example/\"onmouseover=\"alert(1)"));
        assertThat(html.select("[onmouseover]")).isEmpty();
        assertThat(PlainProse.toHtml(" \r\n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://gov.example, true",
                "HTTP://gov.example/a, true",
                "javascript:alert(1), false",
                "//gov.example, false",
                "'', false",
                "-, false",
                "https:gov, false",
                "'https://gov.example/a b', false"
            })
    void onlyWebAddressesAreLinks(String address, boolean link) {
        assertThat(WebAddress.is(address)).isEqualTo(link);
    }
}
