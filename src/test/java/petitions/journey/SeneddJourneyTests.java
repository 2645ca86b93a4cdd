package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.journey.Citizen.heading;
import static petitions.journey.Citizen.secretLink;
import static petitions.journey.Citizen.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.process.EngineSteps;

/**
 * Another legislature, by its profile alone: two supporters, 250 signatures for the Committee, 10,000 for a debate, in English
 * and in Welsh.
 */
@ApplicationTest
@TestPropertySource(properties = "petitions.legislature=senedd")
class SeneddJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("/petitions/(\\d+)/supporters");
    private static final Pattern ANOTHER_HOUSE =
            Pattern.compile("\\bParliament\\b|\\bMPs?\\b|(?<!Welsh )\\bGovernment|Westminster|Senedd y DU");

    @Autowired
    ApplicationContext application;

    private Citizen citizen;
    private Scene scene;
    private final String people = UUID.randomUUID() + ".example";

    @BeforeEach
    void arrive(@LocalServerPort int port) {
        citizen = new Citizen(port);
        scene = new Scene(application);
    }

    @Test
    void aPetitionIsStartedInWelshReferredAnsweredAndDebated() throws Exception {
        var petition = start();
        support("Bea", "Cyd");
        settle();
        scene.complete("moderatePetition", petition, Scene.CLERK, Map.of("decision", "publish"));
        settle();
        assertThat(subject(lastMailTo("ottoline"))).isEqualTo("Cyhoeddwyd: “Goleuwch yr harbwr”");
        assertThat(page("/petitions/" + petition)).contains("250", "10,000", "Petitions Committee will discuss");
        assertThat(page("/petitions/%s?lang=cy".formatted(petition)))
                .contains("Pwyllgor Deisebau", "Llywodraeth Cymru");

        reaches(petition, 249);
        assertThat(scene.bean(petitions.process.StaffTasks.class).find("requestResponse", petition))
                .isEmpty();
        reaches(petition, 250);
        scene.complete(
                "requestResponse",
                petition,
                Scene.CLERK,
                Map.of(
                        "department",
                        "new",
                        "newDepartment",
                        "Harbours Department",
                        "departmentEmail",
                        "harbours@" + people));
        settle();
        scene.complete(
                "recordResponse", petition, Scene.CLERK, Map.of("summary", "It will be lit.", "details", "By spring."));
        settle();
        scene.complete("approveResponse", petition, Scene.PUBLISHER, Map.of("decision", "approve"));
        settle();
        assertThat(subject(lastMailTo("ottoline")))
                .isEqualTo("Mae Llywodraeth Cymru wedi ymateb: “Goleuwch yr harbwr”");

        reaches(petition, 10_000);
        var debate = scene.debateOf(PetitionId.of(petition));
        assertThat(scene.awaitTask("decideDebate", debate.id().toString()).groups())
                .contains("committee");
        assertThat(page("/petitions/" + petition)).contains("in the Senedd");

        for (String name : List.of("ottoline", "bea", "cyd")) {
            for (JsonNode mail : citizen.mailsTo(address(name))) {
                assertThat(mail.toString())
                        .doesNotContainPattern(ANOTHER_HOUSE)
                        .containsAnyOf("Deisebau’r Senedd", "Senedd Petitions");
            }
        }
    }

    @Test
    void pagesSpeakOfTheSeneddInBothLanguages() throws Exception {
        assertThat(page("/"))
                .contains("Petitions to the Senedd", "At 250 signatures")
                .doesNotContainPattern(ANOTHER_HOUSE);
        assertThat(page("/?lang=cy"))
                .contains("Deisebau i’r Senedd", "250", "Llywodraeth Cymru")
                .doesNotContainPattern(ANOTHER_HOUSE);
        assertThat(page("/petitions/check?lang=en"))
                .contains("the Senedd or the Welsh Government")
                .doesNotContainPattern(ANOTHER_HOUSE);
    }

    private String start() throws Exception {
        var words =
                Map.of("action", "Goleuwch yr harbwr", "background", "Mae’n dywyll.", "checked", "yes", "lang", "cy");
        assertThat(citizen.fill("/petitions?lang=cy", person("Ottoline", words)).statusCode())
                .isEqualTo(303);
        citizen.press(secretLink(lastMailTo("ottoline"), "/verify"));
        var number = NUMBER.matcher(secretLink(lastMailTo("ottoline"), "/supporters/new"));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private void support(String... friends) throws Exception {
        var invitation = secretLink(lastMailTo("ottoline"), "/supporters/new");
        var form = Jsoup.parse(citizen.open(invitation).body()).select("form").attr("action");
        for (var friend : friends) {
            assertThat(citizen.fill(form, person(friend, Map.of())).statusCode())
                    .isEqualTo(303);
            assertThat(heading(citizen.press(secretLink(lastMailTo(friend), "/verify"))))
                    .isNotBlank();
        }
    }

    private void reaches(String petition, int signatures) {
        application.getBean(Petitions.class).carryOver(PetitionId.of(petition), signatures);
        settle();
    }

    private String page(String path) throws Exception {
        return citizen.open(path).body();
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
