package petitions.platform.text;

import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a document as a careful person would type it where there is nothing but letters. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    String render(Node document) {
        document.accept(this);
        return out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        endBlock(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        endBlock(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral().stripTrailing());
        endBlock(code);
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("---");
        endBlock(line);
    }

    @Override
    public void visit(BlockQuote quote) {
        out.append(contentOf(quote)
                .lines()
                .map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n")));
        endBlock(quote);
    }

    @Override
    public void visit(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            write(item, "- ");
        }
        endBlock(list);
    }

    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            write(item, number++ + list.getMarkerDelimiter() + " ");
        }
        endBlock(list);
    }

    @Override
    public void visit(Link link) {
        var words = contentOf(link);
        var address = link.getDestination().replaceFirst("^mailto:", "");
        out.append(words.isBlank() || words.equals(address) ? address : words + " (" + address + ")");
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    private void write(Node item, String marker) {
        var indent = "\n" + " ".repeat(marker.length());
        out.append(marker)
                .append(contentOf(item).replace("\n", indent).replaceAll(" +\n", "\n"))
                .append(item.getNext() == null ? "" : gapIn(item));
    }

    private static String contentOf(Node parent) {
        var inner = new PlainText();
        inner.visitChildren(parent);
        return inner.out.toString().strip();
    }

    private void endBlock(Node block) {
        out.append(gapIn(block.getParent()));
    }

    private static String gapIn(Node parent) {
        return parent.getParent() instanceof ListBlock list && list.isTight() ? "\n" : "\n\n";
    }
}
