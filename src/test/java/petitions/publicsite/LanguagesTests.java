package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import petitions.petition.PetitionId;
import petitions.signature.Signatures;
import petitions.signature.SubscriptionLinks;
import petitions.signature.UnsubscribeLinks;

/** English or Welsh, as whoever reads has chosen. */
@PublicSiteTest
class LanguagesTests {

    private final Chronicle chronicle;
    private Visitor visitor;
    private PetitionId petition;

    LanguagesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void open(
            @Autowired WebApplicationContext application,
            @Autowired @Qualifier("languages") FilterRegistrationBean<OncePerRequestFilter> languages) {
        visitor = new Visitor(application, languages.getFilter());
        petition = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(petition, 25_017);
    }

    @Test
    void aPageIsInTheLanguageThatItsAddressAsksForAndLeadsToTheOther() throws Exception {
        var welsh = visitor.read(path("?lang=cy"));
        assertThat(welsh.select("html").attr("lang")).isEqualTo("cy-GB");
        assertThat(welsh.select(".petition-state").text()).isEqualTo("Ar agor i’w llofnodi tan ddiwedd 5 Medi 2031");
        assertThat(welsh.select("#signatures").text()).isEqualTo("25,017 o lofnodion");
        assertThat(welsh.select(".timeline .kind").eachText())
                .contains("Agorwyd y ddeiseb", "Cyrhaeddwyd y trothwy ar gyfer ymateb");
        assertThat(welsh.select("a[hreflang=en]").attr("href")).isEqualTo(path("?lang=en"));
        var english = visitor.read(path(""));
        assertThat(english.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(english.select("a[hreflang=cy]").attr("href")).isEqualTo(path("?lang=cy"));
    }

    @Test
    void whatOthersWroteIsMarkedAsEnglishOnAWelshPage() throws Exception {
        var welsh = visitor.read(path("?lang=cy"));
        assertThat(welsh.select("h1[lang=en-GB], .typed[lang=en-GB]")).hasSize(2);
        assertThat(welsh.select(".timeline .what").eachAttr("lang")).containsOnly("en-GB");
        assertThat(visitor.read(path("")).select("main [lang]")).isEmpty();
    }

    @Test
    void aPetitionInWelshIsMarkedOnAnEnglishPageOnly(@Autowired JdbcClient jdbc) throws Exception {
        jdbc.sql("update petition set language = 'cy' where id = ?")
                .param(petition.number())
                .update();
        var english = visitor.read(path(""));
        assertThat(english.select("h1[lang=cy-GB], .typed[lang=cy-GB]")).hasSize(2);
        assertThat(english.select(".timeline [lang]")).isEmpty();
        assertThat(visitor.read("/petitions?state=open").select("a[lang=cy-GB]").attr("href"))
                .isEqualTo(path(""));
        assertThat(visitor.read(path("/signatures/new")).select("p[lang=cy-GB]").text())
                .isEqualTo("Publish the tide tables");
        var welsh = visitor.read(path("?lang=cy"));
        assertThat(welsh.select("h1[lang], .typed[lang]")).isEmpty();
        assertThat(welsh.select(".timeline .what").eachAttr("lang")).containsOnly("en-GB");
        assertThat(visitor.open(path(".json")).getContentAsString()).doesNotContain("language");
    }

    @Test
    void whoeverStartsAPetitionOnAWelshPageWritesItInWelsh(@Autowired JdbcClient jdbc) throws Exception {
        visitor.send(post("/petitions")
                .characterEncoding(StandardCharsets.UTF_8)
                .contentType("application/x-www-form-urlencoded")
                .param("lang", "cy")
                .param("checked", "yes")
                .param("action", "Goleuo’r llwybr halio")
                .param("background", "Mae’n dywyll.")
                .param("name", "Rhys Llwyd")
                .param("email", "rhys@post.example")
                .param("country", "GB")
                .param("postcode", "CF10 1AA")
                .param("declaration", "yes"));
        assertThat(jdbc.sql("""
                        select p.language || ' ' || s.language from petition p
                        join signature s on s.petition_id = p.id and s.creator
                        where p.action = 'Goleuo’r llwybr halio'
                        """).query(String.class).single()).isEqualTo("cy cy");
    }

    @Test
    void theLinksOfAWelshMailOpenWelshPagesAndTheirButtonsStayInWelsh(
            @Autowired Signatures signatures, @Autowired UnsubscribeLinks links, @Autowired SubscriptionLinks lists)
            throws Exception {
        long signature = signatures.addSubscribed(petition, "Rhys", "rhys@post.example");
        for (URI page : List.of(links.of(signature), lists.of(signature))) {
            var link = page.getRawPath() + "?" + page.getRawQuery() + "&lang=cy";
            var opened = visitor.open(link);
            assertThat(Jsoup.parse(opened.getContentAsString()).select("html").attr("lang"))
                    .isEqualTo("cy-GB");
            assertThat(opened.getHeader("Set-Cookie")).startsWith("language=cy;");
        }
        var link = links.of(signature).getRawPath() + "?" + links.of(signature).getRawQuery() + "&lang=cy";
        var pressed = visitor.send(post(URI.create(link)));
        assertThat(Jsoup.parse(pressed.getContentAsString()).select("html").attr("lang"))
                .isEqualTo("cy-GB");
        assertThat(signatures.isSubscribed(signature)).isFalse();
        var atOnce = visitor.send(post(URI.create(link)).param("List-Unsubscribe", "One-Click"));
        assertThat(atOnce.getStatus()).isEqualTo(200);
    }

    @Test
    void aChoiceIsKeptAndCachesAreToldThatItMatters() throws Exception {
        var chosen = visitor.open(path("?lang=cy"));
        assertThat(chosen.getHeader("Set-Cookie"))
                .startsWith("language=cy; Path=/; Max-Age=31536000;")
                .contains("HttpOnly", "SameSite=Lax");
        var later = visitor.send(get(path("")).cookie(new Cookie("language", "cy")));
        assertThat(Jsoup.parse(later.getContentAsString()).select("html").attr("lang"))
                .isEqualTo("cy-GB");
        assertThat(later.getHeader("Vary")).isEqualTo("Cookie");
        assertThat(later.getHeader("Set-Cookie")).isNull();
        assertThat(visitor.open(path("")).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsEnglishAndIsNotKept() throws Exception {
        var page = visitor.open(path("?lang=evil"));
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getContentAsString()).contains("lang=\"en-GB\"").doesNotContain("lang=\"evil");
    }

    @Test
    void theOtherLanguageIsTheSamePageWithAllThatWasAskedFor() throws Exception {
        var page = visitor.follow("/petitions?q=tide+%26+tables&state=open&lang=cy");
        assertThat(page.select("a[hreflang=en]").attr("href"))
                .isEqualTo("/petitions?q=tide+%26+tables&state=open&lang=en");
    }

    @Test
    void whatIsWrongIsSaidInWelshAndTheSignatureKeepsItsLanguage(@Autowired JdbcClient jdbc) throws Exception {
        var wrong = visitor.send(post(path("/signatures"))
                .characterEncoding(StandardCharsets.UTF_8)
                .param("lang", "cy")
                .contentType("application/x-www-form-urlencoded"));
        var page = Jsoup.parse(wrong.getContentAsString());
        assertThat(page.select(".govuk-error-summary li").eachText())
                .contains("Rhowch eich cyfeiriad e-bost, fel enw@example.com.");
        assertThat(page.select("input[name=lang]").attr("value")).isEqualTo("cy");
        assertThat(page.select("a[hreflang=en]").attr("href")).isEqualTo(path("/signatures/new?lang=en"));
        assertThat(page.select("#country option").eachText()).contains("Yr Almaen", "Y Deyrnas Unedig");

        visitor.send(post(path("/signatures"))
                .contentType("application/x-www-form-urlencoded")
                .param("lang", "cy")
                .param("name", "Rhys Llwyd")
                .param("email", "rhys@post.example")
                .param("country", "GB")
                .param("postcode", "CF10 1AA")
                .param("declaration", "yes"));
        assertThat(jdbc.sql("select language from signature where petition_id = ? and name = 'Rhys Llwyd'")
                        .param(petition.number())
                        .query(String.class)
                        .single())
                .isEqualTo("cy");
    }

    @Test
    void whatIsNotShownIsExplainedInWelshToPeopleAndInEnglishToPrograms() throws Exception {
        assertThat(visitor.read("/petitions/1?lang=cy").select("h1").text()).isEqualTo("Nid oes deiseb o’r fath");
        assertThat(visitor.open("/petitions/1.json?lang=cy").getContentAsString())
                .contains("There is no such petition");
    }

    private String path(String rest) {
        return "/petitions/" + petition + rest;
    }
}
