package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.TestDatabase;
import petitions.importing.Importing;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.Slots;
import petitions.mailing.Suppressions;
import petitions.mailing.delivery.MailingDelivery;
import petitions.mailing.feedback.Feedback;
import petitions.mailing.feedback.Finding;
import petitions.mailing.wire.WireServer;
import petitions.petition.Admissions;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.text.Language;
import petitions.platform.time.MovableClock;
import petitions.signature.ConfirmLinks;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.SignatureCounts;
import petitions.signature.Signatures;
import petitions.signature.Supporters;

/** Somebody who left a name and an address wherever people leave them: signing, by import, in mails and what came of them. */
@ApplicationTest
@Import(Importing.class)
abstract class Traces {

    static final Actor OPERATOR = new Actor("operator");
    private static final AtomicLong IMPORTED = new AtomicLong(661_000);
    private static final WireServer RELAY = WireServer.start();

    static final String NAME = "Wilhelmina Tracewell";
    static final String ADDRESS = "Mina.Trace.Well+vote@GoogleMail.com";

    /** Parts of the name, of the address as typed and as compared, and the postcode. */
    static final String[] TRACES = {"wilhelmina", "mina.trace.well", "minatracewell", "ZE29XQ", "ZE2 9XQ"};

    @DynamicPropertySource
    static void mailGoesTo(DynamicPropertyRegistry settings) {
        settings.add("petitions.mail.relays[0].host", () -> "127.0.0.1");
        settings.add("petitions.mail.relays[0].port", RELAY::port);
        settings.add("petitions.mail.relays[0].tls", () -> "none");
    }

    @AfterAll
    static void closeTheRelay() {
        RELAY.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Importing importing;

    @Autowired
    Signatures signatures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Dump dump;
    PetitionId signed;
    PetitionId started;
    PetitionId imported;
    PetitionId supported;
    long signature;

    @BeforeEach
    void leaveTracesEverywhere(@Autowired DataSource database) throws Exception {
        dump = new Dump(TestDatabase.ownerOf(database));
        jdbc.sql("delete from suppression").update();
        signed = new Scene(application).openPetition("Mend the bridge");
        started = startedByThem();
        imported = importedAsTheirs();
        supported = supportedByThem();
        sign(NAME, "");
        RELAY.answersOnce("RCPT TO:<" + ADDRESS, "550 5.1.1 <%s>: no %s lives here".formatted(ADDRESS, NAME));
        deliver();
        assertThat(suppressed()).isTrue();
        bean(Suppressions.class).lift(ADDRESS, OPERATOR, "The mailbox is there again.");
        sign(NAME, "");
        RELAY.answersOnce("RCPT TO:<" + ADDRESS, "450 4.2.1 <%s> is greylisted, %s".formatted(ADDRESS, NAME));
        deliver();
        sign("Wilhelmina T", "");
        sign("Wilhelmina W", "https://bait.example");
        deliver();
        assertThat(RELAY.taken()).anyMatch(mail -> mail.body().contains("Wilhelmina"));
        signature = jdbc.sql("select min(id) from signature where petition_id = ? and name = ?")
                .params(signed.number(), NAME)
                .query(Long.class)
                .single();
        var link = bean(ConfirmLinks.class).of(signature);
        assertThat(post(link.getRawPath() + "?" + link.getRawQuery(), "updates=yes")
                        .statusCode())
                .isEqualTo(200);
        count();
        var mailing = mailed();
        assertThat(returned(mailing, """
                Content-Type: multipart/report; report-type=delivery-status; boundary=x

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no %s here

                --x--
                """.formatted(ADDRESS, NAME))).isEqualTo(Finding.BOUNCE);
        bean(Suppressions.class).lift(ADDRESS, OPERATOR, "The mailbox is there again.");
        assertThat(returned(mailing, """
                Content-Type: multipart/report; report-type=feedback-report; boundary=x

                --x
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                Original-Rcpt-To: %s

                --x--
                """.formatted(ADDRESS))).isEqualTo(Finding.COMPLAINT);
        assertThat(suppressed()).isTrue();
        jdbc.sql("analyze").update();
    }

    PetitionId startedByThem() {
        var petition = new Scene(application).openPetition("Run the ferry on Sundays");
        jdbc.sql("delete from signature where petition_id = ?")
                .param(petition.number())
                .update();
        signatures.addCreator(new NewSignature(petition, NAME, ADDRESS, "GB", "ZE2 9XQ", true, true));
        return petition;
    }

    /** Before it is published. */
    PetitionId supportedByThem() {
        var petition = bean(Admissions.class)
                .create(new PetitionWords("Ring the ferry bell", "It is silent.", ""), Language.ENGLISH);
        bean(Admissions.class).confirmCreator(petition);
        var support = new NewSignature(petition, NAME, ADDRESS, "GB", "ZE2 9XQ", true, true);
        bean(Supporters.class).support(support, new Origin("203.0.113.0/24", false));
        bean(Supporters.class).support(support, new Origin("203.0.113.0/24", true));
        deliver();
        bean(Supporters.class)
                .confirm(jdbc.sql("select id from signature where petition_id = ? and name = ?")
                        .params(petition.number(), NAME)
                        .query(Long.class)
                        .single());
        return petition;
    }

    PetitionId importedAsTheirs() throws Exception {
        var number = IMPORTED.incrementAndGet();
        var run = importing.content(Files.readString(Path.of("src/test/resources/published/single-form.json"))
                .replace("660001", Long.toString(number))
                .replace("Ottoline Wren", NAME));
        assertThat(run.imported()).isEqualTo(1);
        return new PetitionId(number);
    }

    private MailingId mailed() {
        var segment = "signers:" + signed;
        var content = new Content("News", Slots.NAME + Slots.UNSUBSCRIBE, Slots.NAME + Slots.UNSUBSCRIBE);
        var mailing = bean(Mailings.class)
                .order(new MailingOrder(
                        "petition:" + signed,
                        "news",
                        1,
                        "news",
                        false,
                        List.of(segment),
                        Map.of(segment, Contents.inEnglish(content))));
        deliver();
        assertThat(jdbc.sql("select fate from delivery where mailing_id = ? and recipient_id = ?")
                        .params(mailing.number(), signature)
                        .query(String.class)
                        .single())
                .isEqualTo("accepted");
        return mailing;
    }

    private Finding returned(MailingId mailing, String report) throws Exception {
        return bean(Feedback.class)
                .take(
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII)),
                        bean(ReturnAddresses.class).of(mailing, signature));
    }

    private void sign(String name, String bait) throws Exception {
        var form = "name=%s&email=%s&country=GB&postcode=ZE2+9XQ&declaration=yes&updates=yes&website=%s"
                .formatted(encoded(name), encoded(ADDRESS), encoded(bait));
        assertThat(post("/petitions/%s/signatures".formatted(signed), form).statusCode())
                .isEqualTo(303);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }

    String read(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    Petition petition(PetitionId id) {
        return bean(Petitions.class).require(id);
    }

    boolean suppressed() {
        return bean(Suppressions.class).of(ADDRESS).isPresent();
    }

    void deliver() {
        bean(MailingDelivery.class).deliverDue();
    }

    void count() {
        bean(SignatureCounts.class).countNew();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
