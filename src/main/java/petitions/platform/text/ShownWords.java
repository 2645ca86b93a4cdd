package petitions.platform.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Looks for a word that whoever reads a document can see; lines, empty links and definitions of links are none. */
final class ShownWords extends AbstractVisitor {

    private boolean found;

    static boolean in(Node document) {
        var words = new ShownWords();
        document.accept(words);
        return words.found;
    }

    @Override
    public void visit(Text text) {
        found |= Visible.in(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        found |= Visible.in(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        found |= Visible.in(code.getLiteral());
    }
}
