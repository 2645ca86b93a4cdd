package petitions.platform.text;

import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/**
 * Takes lists, quotations and emphasis that lie too deep out of what surrounds them, and keeps their words. All that
 * comes after it descends by calling itself, and would not return from the bottom of three thousand quotations.
 */
final class Shallow implements PostProcessor {

    /** Nine lists within one another, and a word in bold. */
    private static final int DEEPEST = 20;

    @Override
    public Node process(Node document) {
        flatten(document);
        return document;
    }

    /** @return whether anything lay too deep */
    static boolean flatten(Node document) {
        boolean flattened = false;
        int depth = 1;
        var node = document.getFirstChild();
        while (node != null) {
            var inner = node.getFirstChild();
            if (inner != null && isTooDeep(node, depth)) {
                takeOut(node);
                flattened = true;
                node = inner;
            } else if (inner != null) {
                node = inner;
                depth++;
            } else {
                while (node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == document ? null : node.getNext();
            }
        }
        return flattened;
    }

    private static boolean isTooDeep(Node node, int depth) {
        if (node instanceof ListItem && !(node.getParent() instanceof ListBlock)) {
            return true;
        }
        return !(node instanceof Paragraph || node instanceof Heading)
                && depth > (node instanceof ListBlock ? DEEPEST - 1 : DEEPEST);
    }

    private static void takeOut(Node node) {
        for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
