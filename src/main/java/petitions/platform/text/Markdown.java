package petitions.platform.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What staff write, for people to read. Their HTML is shown as text, their images as words, and a line break stays one. */
public final class Markdown {

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(Heading.class, ThematicBreak.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .postProcessor(new Shallow())
            .extensions(List.of(AutolinkExtension.create()))
            .postProcessor(new SafeNodes())
            .build();

    private static final Parser AS_WRITTEN =
            Parser.builder().enabledBlockTypes(BLOCKS).build();

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();

    /** The second guard: what it removes should not have been there. */
    private static final PolicyFactory GUARD = new HtmlPolicyBuilder()
            .allowElements("h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "code", "pre", "blockquote")
            .allowElements("ul", "ol", "li", "a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    private Markdown() {}

    /** HTML to stand below a second-level heading. */
    public static String toHtml(String markdown) {
        return GUARD.sanitize(HTML.render(parse(markdown))).strip();
    }

    /** Plain text that says the same, with the address of every link. */
    public static String toText(String markdown) {
        return new PlainText().render(parse(markdown));
    }

    /** Whether people see any words of it. */
    public static boolean showsWords(String markdown) {
        return ShownWords.in(parse(markdown));
    }

    /** Whether its lists and quotations are within one another more often than is shown. */
    public static boolean isNestedTooDeeply(String markdown) {
        return Shallow.flatten(AS_WRITTEN.parse(markdown));
    }

    private static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
