package petitions.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void paragraphsAndLineBreaksStay() {
        var written = "One\ntwo\n\nthree";
        assertThat(Markdown.toHtml(written)).isEqualTo("<p>One<br />\ntwo</p>\n<p>three</p>");
        assertThat(Markdown.toText(written)).isEqualTo("One\ntwo\n\nthree");
    }

    @Test
    void emphasisShowsInHtmlOnly() {
        assertThat(Markdown.toHtml("**now** or *later*")).isEqualTo("<p><strong>now</strong> or <em>later</em></p>");
        assertThat(Markdown.toText("**now** or *later*")).isEqualTo("now or later");
    }

    @Test
    void aBareAddressBecomesALinkAndIsWrittenOnce() {
        var written = "(see https://example.org/a?b=c&d=e).";
        assertThat(Jsoup.parse(Markdown.toHtml(written)).select("a").attr("href"))
                .isEqualTo("https://example.org/a?b=c&d=e");
        assertThat(Markdown.toText(written)).isEqualTo(written);
    }

    @Test
    void aLinkWithWordsShowsItsAddressInText() {
        assertThat(Markdown.toHtml("[the paper](https://example.org/p)"))
                .isEqualTo("<p><a href=\"https://example.org/p\" rel=\"noopener nofollow\">the paper</a></p>");
        assertThat(Markdown.toText("[the *paper*](https://example.org/p)"))
                .isEqualTo("the paper (https://example.org/p)");
    }

    @Test
    void aMailboxIsALink() {
        var written = "Write to office@example.org or [us](mailto:us@example.org)";
        assertThat(Jsoup.parse(Markdown.toHtml(written)).select("a").eachAttr("href"))
                .containsExactly("mailto:office@example.org", "mailto:us@example.org");
        assertThat(Markdown.toText(written)).isEqualTo("Write to office@example.org or us (us@example.org)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[words](javascript:alert(1))",
                "[words](JaVaScRiPt:alert(1))",
                "[words](data:text/html,x)",
                "[words](vbscript:x)",
                "[words](/inside)",
                "[words](//example.org)",
                "[words]( file:///etc )",
                "![words](https://example.org/pixel.png)",
                "![words](javascript:x)"
            })
    void onlyTheWordsOfOtherLinksAndOfImagesAreShown(String written) {
        assertThat(Markdown.toHtml(written)).isEqualTo("<p>words</p>");
        assertThat(Markdown.toText(written)).isEqualTo("words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick=\"x()\">b</b>",
                "<div>\n<img src=x onerror=y>\n</div>",
                "<!-- hidden --> <?php ?>",
                "```\n<script>\n```",
                "`<script>`"
            })
    void htmlIsShownAsText(String written) {
        var page = Jsoup.parse(Markdown.toHtml(written));
        assertThat(page.select("script, b, img, div")).isEmpty();
        assertThat(page.text().replaceAll("\\s", "")).isEqualTo(written.replaceAll("[\\s`]", ""));
        assertThat(Markdown.toText(written)).isEqualTo(written.replace("`", "").strip());
    }

    @Test
    void headingsStandBelowOursAndLeaveNoLevelOut() {
        assertThat(Markdown.toHtml("# A\n\n## B\n\n###### C\n\n## D"))
                .isEqualTo("<h3>A</h3>\n<h4>B</h4>\n<h5>C</h5>\n<h4>D</h4>");
        assertThat(Markdown.toHtml("### A\n\n# B\n\n### C")).isEqualTo("<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>");
        assertThat(Markdown.toText("# A\n\ntext\n\n## B")).isEqualTo("A\n\ntext\n\nB");
    }

    @Test
    void listsAreTypedAsPeopleTypeThem() {
        assertThat(Markdown.toText("Before\n\n* a\n* b\n  more\n    * c\n    * d\n\nafter"))
                .isEqualTo("Before\n\n- a\n- b\n  more\n  - c\n  - d\n\nafter");
        assertThat(Markdown.toText("3. a\n4. b\n\n   second paragraph\n5. c"))
                .isEqualTo("3. a\n\n4. b\n\n   second paragraph\n\n5. c");
        assertThat(Markdown.toText("1) a\n2) b")).isEqualTo("1) a\n2) b");
        assertThat(Markdown.toHtml("3. a\n4. b")).startsWith("<ol start=\"3\"><li>a</li>");
    }

    @Test
    void quotesAndRulesAreKept() {
        assertThat(Markdown.toText("> a\n> b\n>\n> c\n\n---\n\nd")).isEqualTo("> a\n> b\n>\n> c\n\n---\n\nd");
        assertThat(Markdown.toHtml("> a")).contains("<blockquote>");
    }

    @Test
    void anIndentedParagraphIsStillAParagraph() {
        assertThat(Markdown.toHtml("    indented by a typist")).isEqualTo("<p>indented by a typist</p>");
    }

    @Test
    void charactersOfTheLanguageCanBeWrittenThemselves() {
        assertThat(Markdown.toText("2 \\* 3 &amp; \\[x\\] “quoted”")).isEqualTo("2 * 3 & [x] “quoted”");
    }

    @Test
    void nothingWrittenIsNothingShown() {
        assertThat(Markdown.toHtml("")).isEmpty();
        assertThat(Markdown.toText(" \n ")).isEmpty();
    }

    @Test
    void anEntityWritesNothingThatMayNotBeTyped() {
        var written = "one&#x202E;two&#7; [three](http://example.org/&#x202E;)";
        assertThat(Markdown.toText(written)).isEqualTo("onetwo three");
        assertThat(Markdown.toHtml(written)).isEqualTo("<p>onetwo three</p>");
    }
}
