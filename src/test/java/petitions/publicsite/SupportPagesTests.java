package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.Petitions;
import petitions.signature.SupportLinks;

/** Friends of whoever started a petition support it, by a link that was passed on to them. */
@PublicSiteTest
class SupportPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} #{7*7}";

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    @Autowired
    SupportLinks links;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;
    private AdmissionSite site;

    @BeforeEach
    void arrive(@Autowired WebApplicationContext application, @Autowired Chronicle chronicle) {
        visitor = new Visitor(application);
        site = new AdmissionSite(application);
        chronicle.on("2032-03-05T14:20");
    }

    @Test
    void onlyALinkThatHoldsOpensAPetitionThatIsNotPublished() throws Exception {
        var petition = site.confirmed(site.started());
        var other = site.confirmed(site.started());
        var tokenOfAnother = links.supportToken(other);
        for (var token :
                List.of("", "x", tokenOfAnother, links.supportToken(petition).substring(1))) {
            assertThat(visitor.open("/petitions/%s/supporters/new?token=%s".formatted(petition, token))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(site.send(
                                    site.form("/petitions/%s/supporters?token=%s".formatted(petition, token)),
                                    AdmissionSite.person("ada"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(visitor.open("/petitions/%s/correction?token=%s".formatted(petition, token))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(visitor.open("/supporters/%s/verify?token=%s".formatted(site.creator(petition), token))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visitor.open("/petitions/999/supporters/new?token=x").getStatus())
                .isEqualTo(404);
        assertThat(visitor.read(AdmissionSite.path(links.supporting(petition)))
                        .select("h1")
                        .text())
                .isEqualTo("Support this petition");
    }

    @Test
    void openingTheLinkOfAMailChangesNothingAndPressingTwiceIsPressingOnce() throws Exception {
        var petition = site.started();
        var link = AdmissionSite.path(links.confirming(site.creator(petition)));

        var asked = visitor.read(link);
        assertThat(asked.select("h1").text()).isEqualTo("Confirm your petition");
        assertThat(asked.select("dd").eachText()).containsExactly("Ada Quill", "SW1A1AA");
        assertThat(petitions.require(petition).state()).isEqualTo(State.PENDING);

        for (int press = 0; press < 2; press++) {
            var answer = visitor.send(post(URI.create(link)));
            assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text())
                    .isEqualTo("Thank you: your petition is confirmed");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(petitions.require(petition).state()).isEqualTo(State.VALIDATED);
    }

    @Test
    void aSupporterWhoConfirmsSaysWhetherTheyWantMailAndACreatorIsNotAsked() throws Exception {
        var petition = site.started();
        assertThat(visitor.read(AdmissionSite.path(links.confirming(site.creator(petition))))
                        .select("#updates"))
                .isEmpty();
        site.confirmed(petition);
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        for (var name : List.of("bob", "bea")) {
            site.send(site.form(path), AdmissionSite.person(name));
        }
        var again = new HashMap<>(AdmissionSite.person("bob"));
        again.put("updates", "yes");
        site.send(site.form(path), again);
        var ids = site.supporters(petition);
        assertThat(visitor.read(AdmissionSite.path(links.confirming(ids.get(0))))
                        .select("#updates[checked]"))
                .hasSize(1);

        site.pressed(ids.get(0));
        visitor.send(post(URI.create(AdmissionSite.path(links.confirming(ids.get(1)))))
                .param("updates", "yes"));

        assertThat(jdbc.sql("select subscribed from signature where petition_id = ? order by id")
                        .param(petition.number())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false, true);
    }

    @Test
    void theAnswerDoesNotTellWhoHasSupportedIt() throws Exception {
        var petition = site.confirmed(site.started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        var expected = AdmissionSite.described(site.send(site.form(path), AdmissionSite.person("bob")));
        assertThat(expected).startsWith("303").contains("/petitions/%s/supporters/thank-you".formatted(petition));

        assertThat(AdmissionSite.described(site.send(site.form(path), AdmissionSite.person("bob"))))
                .as("again")
                .isEqualTo(expected);
        var creator = new HashMap<>(AdmissionSite.person("ada"));
        creator.putAll(Map.of("name", "Ada Quill", "email", site.emailOf(site.creator(petition))));
        assertThat(AdmissionSite.described(site.send(site.form(path), creator)))
                .as("the creator")
                .isEqualTo(expected);
        var program = new HashMap<>(AdmissionSite.person("eve"));
        program.put("website", "https://x.example");
        assertThat(AdmissionSite.described(site.send(site.form(path), program)))
                .as("a program")
                .isEqualTo(expected);

        assertThat(jdbc.sql("select count(*) from signature where petition_id = ? and sponsor")
                        .param(petition.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor.read("/petitions/%s/supporters/thank-you".formatted(petition))
                        .text())
                .doesNotContain("towpath");
    }

    @Test
    void aNameDoesNotConfirmWithAnAddressThatIsTaken() throws Exception {
        var petition = site.confirmed(site.started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        for (var name : List.of("Bea", "Cyd", "Dee")) {
            var form = new HashMap<>(AdmissionSite.person("shared"));
            form.put("name", name);
            site.send(site.form(path), form);
        }
        var ids = site.supporters(petition);
        assertThat(ids).hasSize(3);

        assertThat(AdmissionSite.heading(site.pressed(ids.get(0)))).startsWith("Thank you");
        assertThat(AdmissionSite.heading(site.pressed(ids.get(2)))).startsWith("Thank you");
        assertThat(AdmissionSite.heading(site.pressed(ids.get(1))))
                .isEqualTo("This address has supported the petition already");
    }

    @Test
    void afterItsPublicationTheLinkLeadsToThePetitionAndALateSupporterSignsIt() throws Exception {
        var petition = site.inModeration();
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        site.send(site.form(path), AdmissionSite.person("late"));
        var late = site.supporters(petition).get(5);
        admissions.approve(petition, Chronicle.CLERK);
        admissions.publish(petition);

        assertThat(visitor.open(AdmissionSite.path(links.supporting(petition))).getHeader("Location"))
                .isEqualTo("/petitions/" + petition);
        var next = site.pressed(late).getHeader("Location");
        assertThat(next).contains("/signatures/%s/verify?token=".formatted(late));
        assertThat(AdmissionSite.heading(visitor.send(post(URI.create(AdmissionSite.path(URI.create(next)))))))
                .isEqualTo("Thank you: your signature is confirmed");
    }

    @Test
    void whatPeopleTypeIsShownAsTextWhateverItLooksLike() throws Exception {
        site.start(Map.of(
                "action", HOSTILE, "background", "<img src=x onerror=alert(1)>", "additionalDetails", "</textarea>"));
        var petition = site.newest();
        site.confirmed(petition);
        var page = visitor.read(AdmissionSite.path(links.supporting(petition)));
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.text()).contains(HOSTILE, "<img src=x onerror=alert(1)>", "</textarea>");
    }
}
