package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.journey.Citizen.heading;
import static petitions.journey.Citizen.links;
import static petitions.journey.Citizen.secretLink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.process.EngineSteps;

/** Links of mails in other hands: a scanner opens them all, a friend gets one forwarded, somebody tries them elsewhere. */
@ApplicationTest
class OtherPeoplesLinksJourneyTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private final String people = UUID.randomUUID() + ".example";
    private Citizen citizen;
    private PetitionId petition;

    @BeforeEach
    void open(@LocalServerPort int port) {
        citizen = new Citizen(port);
        petition = new Scene(application).openPetition("Mend the bridge");
    }

    @Test
    void aScannerThatOpensEveryLinkOfEveryMailChangesNothing() throws Exception {
        citizen.fill(
                "/petitions",
                with(person("Ottoline"), Map.of("action", "Light it", "background", "Dark.", "checked", "yes")));
        scanned("Ottoline");
        citizen.press(secretLink(newest("Ottoline"), "/verify"));
        var support = Jsoup.parse(citizen.open(secretLink(scanned("Ottoline"), "/supporters/new"))
                        .body())
                .select("form")
                .attr("action");
        citizen.fill(support, person("Bea"));
        scanned("Bea");
        sign("Ada");
        scanned("Ada");
        citizen.fill(secretLink(newest("Ada"), "/verify"), Map.of("updates", "yes"));
        citizen.fill("/subscriptions", Map.of("email", address("Ada")));
        scanned("Ada");
        respond();
        assertThat(links(scanned("Ada"))).anyMatch(link -> link.contains("/unsubscribe?token="));
    }

    @Test
    void aFriendToWhomTheLinkWasForwardedConfirmsNobodyButItsOwner() throws Exception {
        sign("Ada");
        var link = secretLink(newest("Ada"), "/signatures/");

        assertThat(Jsoup.parse(citizen.open(link).body()).text()).contains("Is this you?", "Ada");
        citizen.press(link);

        assertThat(confirmed()).containsExactly("Edith Ferryman", "Ada");
        assertThat(citizen.open(link).body())
                .as("what is used already shows no name")
                .contains("your signature is confirmed")
                .doesNotContain("Ada", address("Ada"));
        sign("Bea");
        citizen.press(link);
        assertThat(confirmed()).containsExactly("Edith Ferryman", "Ada");
    }

    @Test
    void whoeverGetsAMailForwardedStopsThatPetitionsMailsAndSeesNoOther() throws Exception {
        for (var name : List.of("Ada", "Bea")) {
            sign(name);
            citizen.fill(secretLink(newest(name), "/verify"), Map.of("updates", "yes"));
        }
        respond();
        var mail = newest("Ada");
        assertThat(mail.at("/headers/List-Unsubscribe-Post").asText()).isEqualTo("List-Unsubscribe=One-Click");
        var link = secretLink(mail, "/unsubscribe");

        assertThat(citizen.open(link).body()).doesNotContain("Ada", address("Ada"));
        for (int press = 0; press < 2; press++) {
            var answer = citizen.fill(link, Map.of("List-Unsubscribe", "One-Click"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(subscribed()).containsExactly("Edith Ferryman", "Bea");
    }

    @Test
    void aLinkOpensNeitherAnotherSignatureNorAnotherPage() throws Exception {
        sign("Ada");
        sign("Bea");
        var adas = secretLink(newest("Ada"), "/signatures/");
        var beas = secretLink(newest("Bea"), "/signatures/");
        var nonsense = citizen.open(adas.replaceAll("token=.*", "token=nonsense"));
        assertThat(heading(nonsense)).isEqualTo("This link does not work");
        var bea = beas.replaceAll("\\?.*", "");
        var token = adas.replaceAll(".*\\?", "?");
        var before = state();

        for (var elsewhere : List.of(
                bea + token,
                adas.replace("/verify", "/unsubscribe"),
                adas.replace("/signatures/", "/supporters/"),
                adas.replaceAll("/signatures/(\\d+)/verify", "/subscriptions/$1"),
                adas + "x",
                adas.substring(0, adas.length() - 1))) {
            for (var answer : List.of(citizen.open(elsewhere), citizen.fill(elsewhere, Map.of("all", "yes")))) {
                assertThat(answer.statusCode()).as(elsewhere).isEqualTo(404);
                assertThat(answer.body()).as(elsewhere).isEqualTo(nonsense.body());
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    /** Opens all links of the newest mail, as programs do that look for viruses, and returns the mail. */
    private JsonNode scanned(String name) throws Exception {
        var mail = newest(name);
        var before = state();
        int mails = citizen.mailsTo(address(name)).size();
        assertThat(links(mail)).isNotEmpty();
        for (String link : links(mail)) {
            assertThat(citizen.glance(link).statusCode()).as(link).isEqualTo(200);
            assertThat(citizen.open(link).statusCode()).as(link).isEqualTo(200);
        }
        settle();
        assertThat(state()).as("after all links of “%s”", Citizen.subject(mail)).isEqualTo(before);
        assertThat(citizen.mailsTo(address(name))).hasSize(mails);
        return mail;
    }

    private void sign(String name) throws Exception {
        assertThat(citizen.fill("/petitions/%s/signatures".formatted(petition), person(name))
                        .statusCode())
                .isEqualTo(303);
    }

    private void respond() {
        application.getBean(Petitions.class).carryOver(petition, 10_000);
        done("requestResponse", Scene.CLERK, Map.of("department", Scene.DEPARTMENT));
        done("recordResponse", Scene.CLERK, Map.of("summary", "It will be mended.", "details", "Before the winter."));
        done("approveResponse", Scene.PUBLISHER, Map.of("decision", "approve"));
        settle();
    }

    private void done(String task, Actor by, Map<String, String> values) {
        settle();
        new Scene(application).complete(task, petition.toString(), by, values);
    }

    private Map<String, String> person(String name) {
        return Citizen.person(name, address(name));
    }

    private static Map<String, String> with(Map<String, String> person, Map<String, String> more) {
        var fields = new HashMap<>(person);
        fields.putAll(more);
        return fields;
    }

    private String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "@" + people;
    }

    private JsonNode newest(String name) throws Exception {
        settle();
        var mails = citizen.mailsTo(address(name));
        assertThat(mails).as("Mails to %s", name).isNotEmpty();
        return mails.get(0);
    }

    private void settle() {
        var engine = application.getBean(EngineSteps.class);
        var delivery = application.getBean(MailingDelivery.class);
        delivery.deliverDue();
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
            delivery.deliverDue();
        }
    }

    private List<String> confirmed() {
        return names("confirmed_at is not null");
    }

    private List<String> subscribed() {
        return names("subscribed");
    }

    private List<String> names(String whose) {
        return jdbc.sql("select name from signature where petition_id = ? and %s order by id".formatted(whose))
                .param(petition.number())
                .query(String.class)
                .list();
    }

    /** All that a link could change. */
    private List<Map<String, Object>> state() {
        var state = new ArrayList<>(
                jdbc.sql("select * from signature order by id").query().listOfRows());
        state.addAll(
                jdbc.sql("select id, state from petition order by id").query().listOfRows());
        return state;
    }
}
