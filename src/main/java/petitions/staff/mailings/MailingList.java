package petitions.staff.mailings;

import java.util.List;

/**
 * All mailings that staff may want to look at.
 *
 * @param underWay first those that need somebody, then those that stand still, then as they were ordered
 * @param ended the latest of them, the last first
 */
public record MailingList(List<MailingView> underWay, List<MailingView> ended) {

    public MailingList {
        underWay = List.copyOf(underWay);
        ended = List.copyOf(ended);
    }

    public int inNeed() {
        return Math.toIntExact(
                underWay.stream().filter(MailingView::needsSomebody).count());
    }
}
