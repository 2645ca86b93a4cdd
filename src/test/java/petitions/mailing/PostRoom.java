package petitions.mailing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the tests of mailing order, deliver and look into the ledger. */
final class PostRoom {

    static final Content NEWS = new Content(
            "News of the trees",
            "Dear " + Slots.NAME + ",\nthere is news.\n" + Slots.UNSUBSCRIBE,
            "<p>Dear " + Slots.NAME + ", there is news. <a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a></p>");

    final Ledger ledger;

    private final Mailings mailings;
    private final DeliveryTurn turn;
    private final MailSettings settings;
    private final Clock clock;
    private final JdbcClient jdbc;

    PostRoom(Mailings mailings, Ledger ledger, DeliveryTurn turn, MailSettings settings, Clock clock, JdbcClient jdbc) {
        this.mailings = mailings;
        this.ledger = ledger;
        this.turn = turn;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** To {@code everyone}. */
    MailingId order(long version) {
        return order(version, "everyone");
    }

    MailingId order(long version, String... segments) {
        return mailings.order(newsOf(version, segments));
    }

    static MailingOrder newsOf(long version, String... segments) {
        return new MailingOrder(
                "street:7",
                "tree-planted",
                version,
                "street-news",
                List.of(segments),
                Arrays.stream(segments).collect(Collectors.toMap(Function.identity(), segment -> NEWS)));
    }

    MailingDelivery delivery(Audience audience, ScriptedRelay relay) {
        return delivery(audience, relay, ledger);
    }

    MailingDelivery delivery(Audience audience, ScriptedRelay relay, Ledger otherLedger) {
        return new MailingDelivery(mailings, otherLedger, audience, relay.sender(), turn, settings, clock);
    }

    MailingDelivery deliveryWithoutRelay(Audience audience, int port) {
        return new MailingDelivery(mailings, ledger, audience, ScriptedRelay.senderTo(port), turn, settings, clock);
    }

    /** Like the real one, but the power fails when it is about to write down that this recipient's mail was taken. */
    Ledger ledgerThatFailsOnceFor(long recipientId) {
        return new Ledger(jdbc, settings, clock) {

            private boolean failed;

            @Override
            void decide(MailingId mailing, long recipient, Fate fate, String detail) {
                if (recipient == recipientId && !failed) {
                    failed = true;
                    throw new IllegalStateException("The power failed");
                }
                super.decide(mailing, recipient, fate, detail);
            }
        };
    }

    MailingProgress progress(MailingId mailing) {
        return mailings.find(mailing).orElseThrow();
    }

    Map<Long, String> fates(MailingId mailing) {
        var fates = new TreeMap<Long, String>();
        jdbc.sql("select recipient_id, fate from delivery where mailing_id = ?")
                .param(mailing.number())
                .query(row -> {
                    fates.put(row.getLong("recipient_id"), row.getString("fate"));
                });
        return fates;
    }
}
