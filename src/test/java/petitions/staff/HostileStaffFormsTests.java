package petitions.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.ApplicationTest;
import petitions.Routes;
import petitions.Routes.Route;
import petitions.Scene;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.Slots;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.process.life.MovableDeadline;
import petitions.staff.operations.LifeScenario;
import petitions.staff.signatures.StaffBrowser;

/** What a member of staff types, or pastes, into any field of any page is text, and nothing but text. */
@ApplicationTest
class HostileStaffFormsTests {

    private static final String DEADLINE = "event_responseOverdue";

    private static final List<String> HOSTILE = List.of(
            "It was wrong.\r\nBcc: everybody@post.example",
            "It was\u0000 wrong",
            "\u202Egnorw saw tI",
            "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=alert(1) '&amp;",
            "${1234*1000} #{1234*1000} [=1234*1000] <#assign x=1>",
            "99999999999999999999",
            "-1",
            "%_\\*'; drop table signature; --",
            "x".repeat(20_000));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Mailings mailings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private PetitionId petition;
    private LifeScenario lives;
    private String response;

    @Test
    void everyFieldTakesTextOrRefusesIt() throws Exception {
        petition = new Scene(application).openPetition("Mend the bridge", new Scene.Signer("Zoë", "zoe@post.example"));
        var mailing = ordered();
        lives = new LifeScenario(application);
        response = lives.instance(lives.asked("Mend the other bridge"), "governmentResponse")
                .id();
        var operator = StaffBrowser.signedIn(port, "operator");
        var forms = Routes.of(mapping).all().stream()
                .filter(route -> route.path().startsWith("/staff/") && route.method() == RequestMethod.POST)
                .filter(Route::takesForms)
                .toList();
        assertThat(forms).hasSizeGreaterThan(10);
        for (Route form : forms) {
            for (String field : form.fields()) {
                for (String typed : HOSTILE) {
                    var as = "%s of %s: %s".formatted(field, form.path(), typed);
                    assertHarmless(as, operator.submit(path(form, mailing), fields(form, field, typed)));
                }
            }
        }
        assertThat(jdbc.sql("select summary from timeline_entry where summary ~ '[\\x01-\\x1f\\x7f]'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private MailingId ordered() {
        var segment = "signers:" + petition;
        return mailings.order(new MailingOrder(
                "petition:" + petition,
                "news",
                1,
                "news",
                false,
                List.of(segment),
                Map.of(
                        segment,
                        Contents.inEnglish(
                                new Content("News", Slots.NAME + Slots.UNSUBSCRIBE, Slots.NAME + Slots.UNSUBSCRIBE)))));
    }

    private String path(Route form, MailingId mailing) {
        return form.path()
                .replaceAll("\\{steering[^}]*}", "pause")
                .replaceAll("\\{activity[^}]*}", DEADLINE)
                .replaceAll("/processes/\\{id[^}]*}+", "/processes/" + response)
                .replaceAll("/mailings/\\{id[^}]*}+", "/mailings/" + mailing)
                .replaceAll("\\{id[^}]*}+", Long.toString(signature()));
    }

    private MovableDeadline deadline() {
        return lives.lives()
                .of(response)
                .flatMap(life -> life.deadline(response, DEADLINE))
                .orElseThrow();
    }

    private long signature() {
        return jdbc.sql("select max(id) from signature where petition_id = ?")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    private String fields(Route form, String field, String typed) {
        var fields = new TreeMap<String, String>();
        form.fields().forEach(name -> fields.put(name, ""));
        fields.computeIfPresent("seen", (name, none) -> Long.toString(clock.millis()));
        fields.computeIfPresent("petition", (name, none) -> petition.toString());
        fields.computeIfPresent("due", (name, none) -> deadline().dueAt().toString());
        fields.computeIfPresent(
                "date",
                (name, none) -> London.date(deadline().dueAt()).plusDays(1).toString());
        fields.put(field, typed);
        return fields.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void assertHarmless(String as, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(as).isBetween(200, 499).isNotIn(401, 403, 404, 405, 415);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script:contains(alert), img[src=x]")).as(as).isEmpty();
        assertThat(page.getAllElements()).as(as).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(answer.body()).as(as).doesNotContain("1234000", "1,234,000", "Exception");
    }
}
