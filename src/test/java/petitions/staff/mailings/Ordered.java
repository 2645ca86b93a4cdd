package petitions.staff.mailings;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.Slots;
import petitions.petition.PetitionId;

/** Mailings of an application whose background rests, brought to where a test wants them. */
final class Ordered {

    private static final AtomicLong VERSIONS = new AtomicLong();

    private final ApplicationContext application;
    final PetitionId petition;

    Ordered(ApplicationContext application) {
        this.application = application;
        this.petition = new Scene(application)
                .openPetition(
                        "Plant a tree <b>each</b>",
                        new Signer("Olga Bank", "olga@trees.example"),
                        new Signer("Per Kaj", "per@trees.example"));
    }

    MailingId about(String subject) {
        return order(subject, List.of("signers:" + petition));
    }

    /** As when the public sees none of the petitions that it is about. */
    MailingId toNobody() {
        return order("Nobody gets this", List.of());
    }

    private MailingId order(String subject, List<String> segments) {
        var content = new Content(
                subject,
                "Dear " + Slots.NAME + ",\nthere is news.\n" + Slots.UNSUBSCRIBE,
                "<p>Dear " + Slots.NAME + " <a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a></p>");
        return application
                .getBean(Mailings.class)
                .order(new MailingOrder(
                        "petition:" + petition,
                        "tree-planted",
                        VERSIONS.incrementAndGet(),
                        "signer-related-activity",
                        false,
                        segments,
                        segments.stream()
                                .collect(
                                        Collectors.toMap(segment -> segment, segment -> Contents.inEnglish(content)))));
    }

    /** 131,626 recipients, of whom 53,120 are decided and 12 put off. */
    MailingId halfWay(String subject) {
        var mailing = about(subject);
        long id = mailing.number();
        sql("update mailing set state = 'sending', expected = 131626, started_at = ordered_at where id = " + id);
        sql(
                "insert into mailing_tally (mailing_id, node, accepted, refused, suppressed, unsubscribed, cancelled, invalid,"
                        + " ambiguous, rate) values (" + id
                        + ", gen_random_uuid(), 53000, 40, 30, 25, 15, 10, 3, 1200)");
        sql("insert into delivery (mailing_id, recipient_id, fate, detail, decided_at) select " + id
                + ", n, 'refused', case when n <= 37 then '550 5.1.1' else '554 5.7.1' end, now()"
                + " from generate_series(1, 40) n");
        sql(
                "insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at, next_attempt_at,"
                        + " reply) select " + id + ", n, 'signers:1', 1, now(), '2021-03-02T12:05:00Z', '450 4.2.1'"
                        + " from generate_series(1001, 1012) n");
        return mailing;
    }

    /** So that the other tests of the application find nothing half done. */
    void endAll() {
        sql("update mailing set state = 'cancelled', finished_at = ordered_at, alarm = null"
                + " where finished_at is null");
    }

    private void sql(String statement) {
        application.getBean(JdbcClient.class).sql(statement).update();
    }
}
