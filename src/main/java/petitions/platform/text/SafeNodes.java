package petitions.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import petitions.platform.Storable;

/** Leaves of a document only what may be shown: no images, no HTML, no links but to the web and to mailboxes. */
final class SafeNodes extends AbstractVisitor implements PostProcessor {

    private static final Pattern ALLOWED = Pattern.compile("(https?://|mailto:)\\S+");

    @Override
    public Node process(Node document) {
        document.accept(this);
        document.accept(new Headings());
        return document;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var address = link.getDestination();
        if (!Storable.is(address)
                || !ALLOWED.matcher(address.toLowerCase(Locale.ROOT)).matches()) {
            replaceByItsWords(link);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        replaceByItsWords(image);
    }

    /** An entity such as {@code &#x202E;} writes what nobody may type. */
    @Override
    public void visit(Text text) {
        text.setLiteral(Storable.without(text.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.insertBefore(new Text(html.getLiteral()));
        html.unlink();
    }

    private static void replaceByItsWords(Node node) {
        for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
