package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.TestDatabase;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.Slots;
import petitions.mailing.delivery.MailingDelivery;
import petitions.mailing.feedback.Feedback;
import petitions.mailing.feedback.Finding;
import petitions.petition.PetitionId;

/** Somebody who signed, what they were sent, and what came back of it. */
@ApplicationTest
abstract class SignatureScenario {

    static final String NAME = "Ada Secretname";
    static final String ADDRESS = "ada.secret@people.example";
    static final String JSON = "application/json";

    private static final AtomicLong VERSIONS = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    PetitionId petition;
    long signature;
    String page;

    @BeforeEach
    void somebodySigned() {
        petition = new Scene(application).openPetition("Mend the bridge", new Signer(NAME, ADDRESS));
        signature = jdbc.sql("select id from signature where petition_id = ? and not creator")
                .param(petition.number())
                .query(Long.class)
                .single();
        page = "/staff/signatures/" + signature;
        jdbc.sql("delete from suppression").update();
        TestDatabase.owner(jdbc).sql("delete from suppression_event").update();
    }

    MailingId mailed() {
        var mailing = ordered();
        application.getBean(MailingDelivery.class).deliverDue();
        return mailing;
    }

    MailingId ordered() {
        return application.getBean(Mailings.class).order(order("signers:" + petition, "petition:" + petition));
    }

    static MailingOrder order(String segment, String subject) {
        var content = new Content("Bridge news", Slots.NAME + Slots.UNSUBSCRIBE, Slots.NAME + Slots.UNSUBSCRIBE);
        return new MailingOrder(
                subject,
                "news",
                VERSIONS.incrementAndGet(),
                "news",
                false,
                List.of(segment),
                Map.of(segment, Contents.inEnglish(content)));
    }

    Finding comesBack(MailingId mailing, String status, String diagnostic) throws Exception {
        return take("""
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s

                --x--
                """.formatted(ADDRESS, status, diagnostic), mailing);
    }

    void complained(MailingId mailing) throws Exception {
        var finding = take("""
                Content-Type: multipart/report; report-type=feedback-report; boundary=x

                --x
                Content-Type: message/feedback-report

                Feedback-Type: abuse

                --x--
                """, mailing);
        assertThat(finding).isEqualTo(Finding.COMPLAINT);
    }

    private Finding take(String mail, MailingId mailing) throws Exception {
        return application
                .getBean(Feedback.class)
                .take(
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)),
                        application.getBean(ReturnAddresses.class).of(mailing, signature));
    }

    static JsonNode mailIn(JsonNode sheet, MailingId mailing) {
        for (JsonNode mail : sheet.path("mails")) {
            if (mail.path("mailing").asLong() == mailing.number()) {
                return mail;
            }
        }
        throw new AssertionError("No mailing " + mailing + " in " + sheet);
    }
}
