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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.mailing.Content;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.Slots;
import petitions.mailing.delivery.MailingDelivery;
import petitions.mailing.feedback.Feedback;
import petitions.mailing.feedback.Finding;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Sql;

@ApplicationTest
class SignaturePagesTests {

    private static final String NAME = "Ada Secretname";
    private static final String ADDRESS = "ada.secret@people.example";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

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

    private PetitionId petition;
    private long signature;
    private String page;

    @BeforeEach
    void somebodySigned() {
        petition = new Scene(application).openPetition("Mend the bridge", new Signer(NAME, ADDRESS));
        signature = jdbc.sql("select id from signature where petition_id = ? and not creator")
                .param(petition.number())
                .query(Long.class)
                .single();
        page = "/staff/signatures/" + signature;
        jdbc.sql("delete from suppression").update();
        jdbc.sql("delete from suppression_event").update();
    }

    @Test
    void aMailThatCameBackIsToldWithoutSayingWhose() throws Exception {
        var mailing = mailed();
        assertThat(comesBack(mailing, "5.1.1", "550 5.1.1 No such user")).isEqualTo(Finding.BOUNCE);
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var shown = clerk.read(page + "/mail");
        assertThat(shown.select("h1").text()).isEqualTo("Mail to signature " + signature);
        assertThat(shown.select(".standing.off").text())
                .startsWith("No mail goes to it, whatever it is about: "
                        + "a mail to it came back (550 5.1.1, there is no such address), ");
        assertThat(shown.select(".steps .astray").first().text())
                .endsWith("Taken off: a mail to it came back (550 5.1.1)");
        assertThat(shown.select(".steps .astray").text())
                .contains("Bridge news", "mailing " + mailing, "Sent", "It came back (550 5.1.1");
        assertThat(shown.html()).doesNotContain(ADDRESS, "secret", NAME, "Secretname");
        assertThat(clerk.get(page + "/mail.json").body()).doesNotContain(ADDRESS, NAME);
    }

    @Test
    void anAddressIsPutBackWithAReasonThatIsKept() throws Exception {
        comesBack(mailed(), "5.1.1", "550 5.1.1 No such user");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var done = clerk.submit(page + "/lift", "reason=" + StaffBrowser.encoded("They <i>rang</i> us."));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(page + "/mail");
        var shown = clerk.read(page + "/mail");
        assertThat(shown.select("[role=status]").text()).startsWith("The address may be written to again");
        assertThat(shown.select(".standing").text()).isEqualTo("It is written to as usual.");
        assertThat(shown.select("form.lift")).isEmpty();
        assertThat(shown.select(".steps li").first().text()).contains("Put back by clerk: They <i>rang</i> us.");
        var again = clerk.submit(page + "/lift", "reason=Twice");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Nothing was changed.", "That address is not suppressed.");
    }

    @Test
    void nothingIsPutBackWithoutAReasonAndWhatWasTypedIsKept() throws Exception {
        complained(mailed());
        var operator = StaffBrowser.signedIn(port, "operator");
        var refused = operator.submit(page + "/lift", "reason=+");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The reason is missing.", "<title>Error: ");
        var tooLong = operator.submit(page + "/lift", "reason=" + "x".repeat(301));
        assertThat(tooLong.body()).contains("may have 300 characters", "x".repeat(301));
        assertThat(operator.read(page + "/mail").select("#reason-hint").text())
                .startsWith("They asked a mail provider to spare them.");
    }

    @Test
    void scriptsReadAndDoTheSame() throws Exception {
        var mailing = mailed();
        comesBack(mailing, "5.1.1", "550 5.1.1 No such user");
        var script = StaffBrowser.signedIn(port, "admin");
        var sheet = json.readTree(script.get(page + "/mail.json").body());
        assertThat(sheet.path("suppressed").path("cause").asText()).isEqualTo("bounced");
        assertThat(sheet.path("suppressed").path("codes").asText()).isEqualTo("550 5.1.1");
        var mail = mailIn(sheet, mailing);
        assertThat(mail.path("fate").asText()).isEqualTo("accepted");
        assertThat(mail.path("returned").get(0).path("kind").asText()).isEqualTo("bounce");

        var lifted = script.post(page + "/lift", JSON, "{\"reason\":\"The mailbox is there again.\"}");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(json.readTree(lifted.body()).path("suppressed").isNull()).isTrue();
        assertThat(json.readTree(lifted.body())
                        .path("history")
                        .get(0)
                        .path("by")
                        .asText())
                .isEqualTo("admin");
        var again = script.post(page + "/lift", JSON, "{\"reason\":\"Twice.\"}");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json.readTree(again.body()).path("detail").asText()).isEqualTo("That address is not suppressed.");
        assertThat(script.post(page + "/lift", FORM, "reason=Thrice").statusCode())
                .isEqualTo(422);
        assertThat(script.post(page + "/lift", JSON, "{").statusCode()).isEqualTo(400);
        assertThat(script.post(page + "/lift", JSON, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsPutOffAndWhatWasNotSentIsToldToo() throws Exception {
        var waiting = ordered();
        var ended = ordered();
        for (var mailing : List.of(waiting, ended)) {
            jdbc.sql("""
                            insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                           next_attempt_at, reply) values (?, ?, ?, 3, ?, ?, '452 4.2.2')
                            """)
                    .params(
                            mailing.number(),
                            signature,
                            "signers:" + petition,
                            Sql.at(clock.instant()),
                            Sql.at(clock.instant()))
                    .update();
        }
        application.getBean(MailingControl.class).cancel(ended, new Actor("operator"), "It was wrong.");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var steps = clerk.read(page + "/mail").select(".steps li").eachText();
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0)).contains("Not sent: the mailing ended before it could be tried again (452 4.2.2");
        assertThat(steps.get(1))
                .contains("Put off (452 4.2.2, the mailbox is full for now); tried 3 times, again from");
        var sheet = json.readTree(clerk.get(page + "/mail.json").body());
        assertThat(mailIn(sheet, ended).path("fate").asText()).isEqualTo("left-out");
        assertThat(mailIn(sheet, waiting).path("attempts").asInt()).isEqualTo(3);
        application.getBean(MailingControl.class).cancel(waiting, new Actor("operator"), "It was a test.");
    }

    @Test
    void mailsToOthersOfTheSameNumberAreNotTheirs() throws Exception {
        var staff = application.getBean(Mailings.class).order(order("staff:", "staff:" + VERSIONS.incrementAndGet()));
        jdbc.sql("insert into delivery (mailing_id, recipient_id, fate, decided_at) values (?, ?, 'accepted', now())")
                .params(staff.number(), signature)
                .update();
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.read(page + "/mail").select(".empty").text()).isEqualTo("None was tried yet.");
        application.getBean(MailingControl.class).cancel(staff, new Actor("operator"), "It was a test.");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, 200",
        "operator, 200",
        "admin, 200",
        "publisher, 403",
        "committee, 403",
        "department, 403",
    })
    void onlyThoseWhoAnswerPeopleSeeIt(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.open(page + "/mail").statusCode()).isEqualTo(expected);
        assertThat(staff.get(page + "/mail.json").statusCode()).isEqualTo(expected);
        assertThat(staff.open("/staff/signatures").statusCode()).isEqualTo(expected);
        assertThat(staff.post(page + "/lift", JSON, "{\"reason\":\"Why not.\"}").statusCode())
                .isEqualTo(expected == 200 ? 422 : expected);
        assertThat(staff.read("/").select("a[href=/staff/signatures]")).hasSize(expected == 200 ? 1 : 0);
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfThePage() throws Exception {
        comesBack(mailed(), "5.1.1", "550 5.1.1 No such user");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.postWithoutToken(page + "/lift", "{\"reason\":\"Why not.\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.read(page + "/mail").select("form.lift")).hasSize(1);
    }

    @Test
    void aSignatureIsFoundByItsNumberAndByTheLinkOfAMail() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        for (String typed : List.of(
                " " + signature + " ",
                "https://petitions.example/signatures/" + signature + "/unsubscribe?token=a-b_c",
                "/signatures/" + signature)) {
            var found = clerk.submit("/staff/signatures", "signature=" + StaffBrowser.encoded(typed));
            assertThat(found.statusCode()).as(typed).isEqualTo(302);
            assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith(page + "/mail");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada.secret@people.example", "-1", "0", "999999999999999999", "99999999999999999999", "1 2"})
    void whatIsNoSignatureIsRefusedKindlyAndNotRepeated(String typed) throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var refused = clerk.submit("/staff/signatures", "signature=" + StaffBrowser.encoded(typed));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsAnyOf("neither a number nor a link", "There is no signature");
        assertThat(refused.body()).doesNotContain(ADDRESS);
    }

    @Test
    void aSignatureThatIsNotThereIsNotFound() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.open("/staff/signatures/999999999/mail").statusCode()).isEqualTo(404);
        assertThat(clerk.submit("/staff/signatures/999999999/lift", "reason=x").statusCode())
                .isEqualTo(404);
        var answer = clerk.get("/staff/signatures/999999999/mail.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no signature 999999999.");
    }

    private MailingId mailed() {
        var mailing = ordered();
        application.getBean(MailingDelivery.class).deliverDue();
        return mailing;
    }

    private MailingId ordered() {
        return application.getBean(Mailings.class).order(order("signers:" + petition, "petition:" + petition));
    }

    private static MailingOrder order(String segment, String subject) {
        var content = new Content("Bridge news", Slots.NAME + Slots.UNSUBSCRIBE, Slots.NAME + Slots.UNSUBSCRIBE);
        return new MailingOrder(
                subject, "news", VERSIONS.incrementAndGet(), "news", false, List.of(segment), Map.of(segment, content));
    }

    private Finding comesBack(MailingId mailing, String status, String diagnostic) throws Exception {
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

    private void complained(MailingId mailing) throws Exception {
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

    private static JsonNode mailIn(JsonNode sheet, MailingId mailing) {
        for (JsonNode mail : sheet.path("mails")) {
            if (mail.path("mailing").asLong() == mailing.number()) {
                return mail;
            }
        }
        throw new AssertionError("No mailing " + mailing + " in " + sheet);
    }
}
