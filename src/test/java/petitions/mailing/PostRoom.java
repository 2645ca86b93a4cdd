package petitions.mailing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the tests of mailing order, and look into the ledger. */
public final class PostRoom {

    public static final Content NEWS = new Content(
            "News of the trees",
            "Dear " + Slots.NAME + ",\nthere is news.\n" + Slots.UNSUBSCRIBE,
            "<p>Dear " + Slots.NAME + ", there is news. <a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a></p>");

    private final Mailings mailings;
    private final JdbcClient jdbc;

    PostRoom(Mailings mailings, JdbcClient jdbc) {
        this.mailings = mailings;
        this.jdbc = jdbc;
    }

    /** To {@code everyone}. */
    public MailingId order(long version) {
        return order(version, "everyone");
    }

    public MailingId order(long version, String... segments) {
        return mailings.order(newsOf(version, false, segments));
    }

    public MailingId orderUrgent(long version, String... segments) {
        return mailings.order(newsOf(version, true, segments));
    }

    static MailingOrder newsOf(long version, boolean urgent, String... segments) {
        return new MailingOrder(
                "street:7",
                "tree-planted",
                version,
                "street-news",
                urgent,
                List.of(segments),
                Arrays.stream(segments)
                        .collect(Collectors.toMap(Function.identity(), segment -> Contents.inEnglish(NEWS))));
    }

    public MailingProgress progress(MailingId mailing) {
        return mailings.find(mailing).orElseThrow();
    }

    public Map<Long, String> fates(MailingId mailing) {
        var fates = new TreeMap<Long, String>();
        jdbc.sql("select recipient_id, fate from delivery where mailing_id = ?")
                .param(mailing.number())
                .query(row -> {
                    fates.put(row.getLong("recipient_id"), row.getString("fate"));
                });
        return fates;
    }

    /** The codes that the ledger keeps of this recipient. */
    public String detailOf(long recipient) {
        return jdbc.sql("select detail from delivery where recipient_id = ?")
                .param(recipient)
                .query(String.class)
                .single();
    }
}
