package petitions.process;

import java.util.Arrays;
import java.util.function.BiFunction;
import petitions.correspondence.Correspondence;
import petitions.mailing.MailingId;
import petitions.parliament.NoticeId;
import petitions.petition.PetitionId;

/** What a mailing can tell: the values of the variable {@code news}, and what each orders for its {@code newsId}. */
enum News {
    PETITION_PUBLISHED("petition-published", (mails, id) -> mails.admission().tellPublished(PetitionId.of(id))),
    PETITION_REJECTED("petition-rejected", (mails, id) -> mails.admission().tellRejected(PetitionId.of(id))),
    PETITION_CLOSED("petition-closed", (mails, id) -> mails.tellClosed(PetitionId.of(id))),
    GOVERNMENT_RESPONSE("government-response", (mails, id) -> mails.tellResponse(PetitionId.of(id))),
    NOTICE("notice", (mails, id) -> mails.tellNotice(NoticeId.of(id)));

    private final String code;
    private final BiFunction<Correspondence, String, MailingId> order;

    News(String code, BiFunction<Correspondence, String, MailingId> order) {
        this.code = code;
        this.order = order;
    }

    static News of(String code) {
        return Arrays.stream(values())
                .filter(news -> news.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No news is called " + code));
    }

    MailingId order(Correspondence correspondence, String newsId) {
        return order.apply(correspondence, newsId);
    }
}
