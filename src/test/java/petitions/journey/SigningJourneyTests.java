package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.journey.Citizen.heading;
import static petitions.journey.Citizen.links;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.SignatureCounts;

/** Somebody signs, over HTTP and by mail, as everybody does. */
@ApplicationTest
@TestPropertySource(properties = "petitions.signing.per-block=30")
class SigningJourneyTests {

    @Autowired
    ApplicationContext application;

    private Citizen citizen;
    private final String reader = UUID.randomUUID() + "@post.example";
    private PetitionId petition;

    @BeforeEach
    void open(@LocalServerPort int port) {
        citizen = new Citizen(port);
        petition = new Scene(application).openPetition("Mend the bridge");
    }

    @Test
    void aSignerSignsConfirmsByMailAndIsCountedOnce() throws Exception {
        var signed = sign("Seán O’Neill", reader, Map.of("updates", "yes"));
        assertThat(signed.statusCode()).isEqualTo(303);
        var next =
                citizen.open(URI.create(signed.headers().firstValue("Location").orElseThrow())
                        .getPath());
        assertThat(heading(next)).isEqualTo("One more thing: check your email");
        assertThat(count()).as("nobody counts unconfirmed").isEqualTo(1);

        var mail = mailsTo(reader).get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Please confirm your signature: “Mend the bridge”");
        assertThat(mail.path("text").asText()).startsWith("Dear Seán O’Neill,");
        assertThat(mail.path("headers").has("List-Unsubscribe")).isFalse();
        var link = linkIn(mail);
        assertThat(heading(citizen.open(link))).isEqualTo("Confirm your signature");
        assertThat(count()).as("opening the link confirms nothing").isEqualTo(1);

        for (int press = 0; press < 2; press++) {
            assertThat(heading(citizen.press(link))).isEqualTo("Thank you: your signature is confirmed");
            assertThat(count()).isEqualTo(2);
        }
    }

    @Test
    void whoeverSignsAgainIsToldByMailAndOnThePageNothingElse() throws Exception {
        sign("Ada Quill", reader, Map.of());
        citizen.press(linkIn(mailsTo(reader).get(0)));
        var again = sign("Ada Quill", reader.toUpperCase(Locale.ROOT), Map.of());
        assertThat(again.statusCode()).isEqualTo(303);
        var mails = mailsTo(reader);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("subject").asText())
                .isEqualTo("You have signed this petition already: “Mend the bridge”");
        assertThat(mails.get(0).path("text").asText()).doesNotContain("verify");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whoeverAsksWhichPetitionsWriteToThemGetsALinkByMailAndStopsAll() throws Exception {
        sign("Ada Quill", reader, Map.of("updates", "yes"));
        citizen.fill(linkIn(mailsTo(reader).get(0)), Map.of("updates", "yes"));
        for (int times = 0; times < 2; times++) {
            assertThat(citizen.fill("/subscriptions", Map.of("email", reader)).statusCode())
                    .isEqualTo(303);
        }
        var mails = mailsTo(reader);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("The petitions that send you emails");
        var list = linkIn(mails.get(0));
        assertThat(citizen.open(list).body()).contains("Mend the bridge");
        var stopped = citizen.fill(list, Map.of("all", "yes"));
        assertThat(stopped.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(stopped.body()).contains("No petition sends you emails.");
    }

    @Test
    void thosePeopleAreNotMailedWhoAreNotBelieved() throws Exception {
        assertThat(sign("Eve", reader, Map.of("website", "https://x.example")).statusCode())
                .isEqualTo(303);
        assertThat(mailsTo(reader)).isEmpty();
    }

    @Test
    void aRushFromOneNetworkIsAskedToComeBackAndLosesNothingThatWasTyped() throws Exception {
        HttpResponse<String> last = null;
        for (int person = 0; person <= 30; person++) {
            last = signFrom("198.51.100." + person, "Ada Quill", "ada%d@post.example".formatted(person), Map.of());
        }
        assertThat(last.statusCode()).isEqualTo(429);
        var page = Jsoup.parse(last.body());
        assertThat(page.select(".govuk-error-summary").text()).contains("Please try again in a few minutes");
        assertThat(page.select("#email").attr("value")).isEqualTo("ada30@post.example");
    }

    private HttpResponse<String> sign(String name, String email, Map<String, String> more) throws Exception {
        return signFrom(Citizen.NETWORK, name, email, more);
    }

    private HttpResponse<String> signFrom(String network, String name, String email, Map<String, String> more)
            throws Exception {
        var fields = new HashMap<>(more);
        fields.putAll(Citizen.person(name, email));
        return citizen.fillFrom(network, "/petitions/%s/signatures".formatted(petition), fields);
    }

    /** The newest first. */
    private List<JsonNode> mailsTo(String address) throws Exception {
        application.getBean(MailingDelivery.class).deliverDue();
        return citizen.mailsTo(address);
    }

    private static String linkIn(JsonNode mail) {
        return links(mail).stream()
                .filter(link -> link.matches("(/signatures/\\d+/verify|/subscriptions/\\d+)\\?token=.+"))
                .findFirst()
                .orElseThrow();
    }

    /** The creator is one of them. */
    private int count() {
        application.getBean(SignatureCounts.class).countNew();
        return application.getBean(Petitions.class).require(petition).signatureCount();
    }
}
