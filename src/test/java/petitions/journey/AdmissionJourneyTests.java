package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.journey.Citizen.heading;
import static petitions.journey.Citizen.secretLink;
import static petitions.journey.Citizen.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.process.EngineSteps;

/** Somebody starts a petition, friends support it, a clerk publishes it: over HTTP and by mail, as everybody does. */
@ApplicationTest
class AdmissionJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("/petitions/(\\d+)/supporters");

    @Autowired
    ApplicationContext application;

    private Citizen citizen;
    private final String people = UUID.randomUUID() + ".example";

    @BeforeEach
    void arrive(@LocalServerPort int port) {
        citizen = new Citizen(port);
    }

    @Test
    void aPetitionIsStartedSupportedModeratedAndSigned() throws Exception {
        assertThat(citizen.open("/petitions/check?q=Light+it").statusCode()).isEqualTo(200);
        var words = Map.of("action", "Light it", "background", "It is dark.", "checked", "yes");
        var started = citizen.fill("/petitions", person("Ottoline", words));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(heading(citizen.open("/petitions/started"))).isEqualTo("One more thing: check your email");
        assertThat(heading(citizen.press(secretLink(lastMailTo("ottoline"), "/verify"))))
                .isEqualTo("Thank you: your petition is confirmed");

        var invitation = secretLink(lastMailTo("ottoline"), "/supporters/new");
        var number = NUMBER.matcher(invitation);
        assertThat(number.find()).isTrue();
        var petition = number.group(1);
        assertThat(citizen.open("/petitions/" + petition).statusCode()).isEqualTo(404);
        var support =
                Jsoup.parse(citizen.open(invitation).body()).select("form").attr("action");
        for (var friend : new String[] {"Ada", "Bea", "Cyd", "Dee", "Eve"}) {
            assertThat(citizen.fill(support, person(friend, Map.of())).statusCode())
                    .isEqualTo(303);
            assertThat(heading(citizen.press(secretLink(lastMailTo(friend), "/verify"))))
                    .isEqualTo("Thank you: your support is confirmed");
        }
        settle();
        assertThat(subject(lastMailTo("ottoline"))).isEqualTo("We are looking at your petition: “Light it”");

        new Scene(application).complete("moderatePetition", petition, Scene.CLERK, Map.of("decision", "publish"));
        settle();

        assertThat(subject(lastMailTo("ottoline"))).isEqualTo("Published: “Light it”");
        assertThat(subject(lastMailTo("eve"))).isEqualTo("Published: “Light it”");
        var document = new ObjectMapper()
                .readTree(citizen.open("/petitions/%s.json".formatted(petition)).body())
                .at("/data/attributes");
        assertThat(document.path("state").asText()).isEqualTo("open");
        assertThat(document.path("creator_name").asText()).isEqualTo("Ottoline");
        assertThat(document.path("moderation_threshold_reached_at").isNull()).isFalse();
        assertThat(heading(citizen.open("/petitions/%s/signatures/new".formatted(petition))))
                .isEqualTo("Sign this petition");
    }

    private Map<String, String> person(String name, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.putAll(Citizen.person(name, address(name)));
        return fields;
    }

    private String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@" + people;
    }

    /** What the engine would do in the background is done, and the mail is sent. */
    private void settle() {
        var engine = application.getBean(EngineSteps.class);
        var delivery = application.getBean(MailingDelivery.class);
        delivery.deliverDue();
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
            delivery.deliverDue();
        }
    }

    private JsonNode lastMailTo(String name) throws Exception {
        settle();
        var mails = citizen.mailsTo(address(name));
        assertThat(mails).as("Mails to %s", name).isNotEmpty();
        return mails.get(0);
    }
}
