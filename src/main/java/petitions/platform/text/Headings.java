package petitions.platform.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/**
 * Puts the headings of one document below ours, each one level below the one that it belongs to: whoever has a page read
 * to them is told of levels, and takes one that is missing for something that they have not heard.
 */
final class Headings extends AbstractVisitor {

    /** Ours are the first two levels of headings, theirs those below. */
    private static final int OURS = 2;

    private static final int DEEPEST = 6;

    private final Deque<Integer> above = new ArrayDeque<>();

    @Override
    public void visit(Heading heading) {
        while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
            above.pop();
        }
        above.push(heading.getLevel());
        heading.setLevel(Math.min(OURS + above.size(), DEEPEST));
        visitChildren(heading);
    }
}
