package petitions.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody writes in good faith, in the length that staff may write. */
class MarkdownWorstCasesTests {

    private static final int LONGEST = 6_000;

    /** Less than any thread has that serves requests. */
    private static final long SMALL_STACK = 256 * 1024;

    @ParameterizedTest
    @MethodSource("nested")
    void howeverDeepItIsNestedItIsShown(String pattern) throws Exception {
        var text = filledWith(pattern, "word");

        assertThat(onASmallStack(text)).allMatch(shown -> shown.contains("word"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "* ", "1. ", "> - ", "*a **a "})
    void whatIsNestedTooDeeplyIsNoticed(String pattern) {
        assertThat(Markdown.isNestedTooDeeply(pattern.repeat(4) + "word" + closing(pattern)))
                .isFalse();
        assertThat(Markdown.isNestedTooDeeply(filledWith(pattern, "word" + closing(pattern))))
                .isTrue();
    }

    @Test
    void paragraphsBelowTheDeepestListStayApart() {
        var html = Markdown.toHtml("> ".repeat(30) + "one\n" + "> ".repeat(30) + "\n" + "> ".repeat(30) + "two");

        assertThat(Jsoup.parse(html).select("blockquote")).hasSize(20);
        assertThat(Jsoup.parse(html).select("p").eachText()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @MethodSource({"nested", "laborious"})
    void noTextTakesLong(String pattern) {
        var text = filledWith(pattern, "word");
        Markdown.toHtml(text);

        assertThat(timeOf(() -> {
                    Markdown.isNestedTooDeeply(text);
                    Markdown.toHtml(text);
                    Markdown.toText(text);
                }))
                .as(pattern)
                .isLessThan(Duration.ofMillis(900));
    }

    static Stream<String> nested() {
        return Stream.of("> ", "- ", "* ", "1. ", "> - ", ">", "*a **a ", "![", "[", "_a *b ", "+ > ", "- 1. ");
    }

    static Stream<String> laborious() {
        return Stream.of(
                "<a ",
                "<",
                "<!--",
                "<!",
                "<?",
                "<a href=\"",
                "</",
                "`",
                "` `` ",
                "[a](",
                "[a](<",
                "[a]: ",
                "[a][",
                "](",
                "a@",
                "a@b.",
                "http://",
                "http://a.b ",
                "http://a(",
                "mailto:a@b ",
                "www.a.b",
                "*",
                "**a",
                "_*",
                "a**b",
                "~~",
                "&amp;",
                "&",
                "\\",
                "\u200B",
                "😀",
                "&#x202E;",
                "\n> ",
                "\n- ",
                "\n\n- a\n    - b",
                "```\n",
                "# ",
                "\n#",
                "---\n",
                "a\n",
                "\t",
                " ",
                "[a]: http://a.b\n",
                "[a](http://a.b) ",
                "![a](http://a.b)",
                "<http://a.b>");
    }

    private static String closing(String pattern) {
        return pattern.contains("**") ? " a** a*".repeat(20) : "";
    }

    private static String filledWith(String pattern, String end) {
        return pattern.repeat((LONGEST - end.length()) / pattern.length()) + end;
    }

    private static List<String> onASmallStack(String text) throws Exception {
        var task = new FutureTask<>(() -> List.of(Markdown.toHtml(text), Markdown.toText(text)));
        new Thread(null, task, "small", SMALL_STACK).start();
        return task.get(20, TimeUnit.SECONDS);
    }

    /** Of this thread alone, whatever else the machine has to do. */
    private static Duration timeOf(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    }
}
