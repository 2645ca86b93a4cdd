package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.time.MovableClock;
import petitions.signature.Signatures;
import petitions.signature.SubscriptionLinks;
import petitions.signature.UnsubscribeLinks;

/** Somebody who gets emails about several petitions sees all of them, and stops what they do not want. */
@PublicSiteTest
class SubscriptionPagesTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Chronicle chronicle;
    private final Signatures signatures;
    private final SubscriptionLinks links;
    private final UnsubscribeLinks unsubscribeLinks;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final int person = PEOPLE.incrementAndGet();
    private final String address = "zoe.quill.%s@gmail.com".formatted(person);

    /** Another spelling of the same. */
    private final String spelling = "ZoeQuill%s+trees@GoogleMail.com".formatted(person);

    private Visitor visitor;
    private PetitionId open;
    private PetitionId closed;
    private PetitionId gone;
    private long first;
    private String link;

    SubscriptionPagesTests(
            @Autowired Chronicle chronicle,
            @Autowired Signatures signatures,
            @Autowired SubscriptionLinks links,
            @Autowired UnsubscribeLinks unsubscribeLinks,
            @Autowired MovableClock clock,
            @Autowired JdbcClient jdbc) {
        this.chronicle = chronicle;
        this.signatures = signatures;
        this.links = links;
        this.unsubscribeLinks = unsubscribeLinks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void sign(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        closed = chronicle.on("2031-03-05T14:20").open("Light the <b>lighthouses</b>");
        first = signatures.addSubscribed(closed, "Zoë Quill", address);
        chronicle.on("2031-09-20T10:00").close(closed);
        gone = chronicle.open("Name a private person");
        signatures.addSubscribed(gone, "Zoë Quill", spelling);
        chronicle.takeDown(gone, "It named a private person.");
        open = chronicle.open("Publish all tide tables");
        signatures.addSubscribed(open, "Zoë Quill", spelling);
        signatures.addSubscribed(open, "Ada Quill", "ada@post.example");
        link = path(links.of(first));
    }

    @Test
    void theListHasEveryPetitionOfTheAddressInEveryState() throws Exception {
        var page = visitor.read(link);
        assertThat(page.select("ul.subscriptions li").eachText())
                .containsExactly(
                        "Publish all tide tables (petition %1$s) Open for signatures Stop emails about petition %1$s"
                                .formatted(open),
                        "Petition %1$s Taken down Stop emails about petition %1$s".formatted(gone),
                        "Light the <b>lighthouses</b> (petition %1$s) Closed; there may still be news Stop emails about petition %1$s"
                                .formatted(closed));
        assertThat(page.select("form").eachAttr("method")).hasSize(4).containsOnly("post");
        assertThat(page.select("form[action]"))
                .as("they go to the address they came from, token included")
                .isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.html()).doesNotContainIgnoringCase("quill").doesNotContain("private person");
        assertThat(subscribed()).as("looking changes nothing").isEqualTo(3);
    }

    @Test
    void oneIsStoppedAtOnceWithoutACookieAndTheOthersGoOn() throws Exception {
        for (PetitionId petition : List.of(gone, closed)) {
            for (int press = 0; press < 2; press++) {
                var response = visitor.send(post(URI.create(link)).param("petition", petition.toString()));
                assertThat(response.getStatus()).isEqualTo(200);
                assertThat(response.getCookies()).isEmpty();
                assertThat(page(response).select("[role=status]").text())
                        .isEqualTo("Done: you will get no more emails about petition %s.".formatted(petition));
            }
        }
        assertThat(visitor.read(link).select("ul.subscriptions li"))
                .singleElement()
                .satisfies(left -> assertThat(left.text()).contains("tide tables"));
        assertThat(subscribed()).isEqualTo(1);
        assertThat(signatures.isSubscribed(first)).isFalse();
    }

    @Test
    void allAreStoppedTogetherAndNobodyElses() throws Exception {
        var page = page(visitor.send(post(URI.create(link)).param("all", "yes")));
        assertThat(page.text()).contains("No petition sends you emails.");
        assertThat(subscribed()).isZero();
        assertThat(jdbc.sql("select subscribed from signature where email = 'ada@post.example' and petition_id = ?")
                        .param(open.number())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theLinkWorksUntilTheEndOfTheNextDayInLondon() throws Exception {
        at("2031-09-21T23:59:59");
        assertThat(visitor.open(link).getStatus()).isEqualTo(200);
        at("2031-09-22T00:00:00");
        assertThat(visitor.open(link).getStatus()).isEqualTo(404);
    }

    @Test
    void everyLinkThatDoesNotHoldGetsTheSameAnswerAndChangesNothing() throws Exception {
        var token = link.substring(link.indexOf('=') + 1);
        var unsubscribe = path(unsubscribeLinks.of(first));
        var expected = visitor.open("/subscriptions/%s?token=".formatted(first)).getContentAsString();
        assertThat(Jsoup.parse(expected).select("h1").text()).isEqualTo("This link does not work");
        for (String broken : new String[] {
            "/subscriptions/%d?token=%s".formatted(first, token.substring(1)),
            "/subscriptions/%d?token=%s".formatted(first + 1, token),
            "/subscriptions/%d?token=%s".formatted(first, unsubscribe.substring(unsubscribe.indexOf('=') + 1)),
            "/subscriptions/abc?token=" + token,
            "/signatures/%d/unsubscribe?token=%s".formatted(first, token),
        }) {
            for (MockHttpServletRequestBuilder request :
                    List.of(get(URI.create(broken)), post(URI.create(broken)).param("all", "yes"))) {
                var response = visitor.send(request);
                assertThat(response.getStatus()).as(broken).isEqualTo(404);
                assertThat(response.getContentAsString()).as(broken).isEqualTo(expected);
            }
        }
        assertThat(subscribed()).isEqualTo(3);
    }

    @Test
    void whoeverAsksGetsTheSameAnswerWhetherTheAddressIsKnownOrNotAndOneLetterADay() throws Exception {
        signatures.unsubscribe(signatures.addSubscribed(open, "Bob Quill", "bob%s@post.example".formatted(person)));
        int before = letters();
        var expected = described(ask("nobody%s@post.example".formatted(person)));
        assertThat(expected).isEqualTo("303 /subscriptions/sent");
        assertThat(described(ask("bob%s@post.example".formatted(person)))).isEqualTo(expected);
        assertThat(letters()).isEqualTo(before);

        assertThat(described(ask(address))).isEqualTo(expected);
        assertThat(described(ask(" " + spelling + " "))).as("again").isEqualTo(expected);
        assertThat(letters()).isEqualTo(before + 1);
        chronicle.on("2031-09-21T09:00");
        ask(spelling);
        assertThat(letters()).as("the next day").isEqualTo(before + 2);
        assertThat(visitor.read("/subscriptions/sent").select("h1").text()).isEqualTo("Check your email");
    }

    @Test
    void aProgramThatFillsInWhatPeopleDoNotSeeHearsTheSameAndSendsNothing() throws Exception {
        int before = letters();
        var response = visitor.send(asking(address).param("website", "https://x.example"));
        assertThat(described(response)).isEqualTo("303 /subscriptions/sent");
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void whatIsNoAddressIsSaidAtItsFieldAndKept() throws Exception {
        var response = ask("<nobody>");
        assertThat(response.getStatus()).isEqualTo(422);
        var page = page(response);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#email-error").text()).contains("Enter your email address");
        assertThat(page.select("#email").attr("value")).isEqualTo("<nobody>");
    }

    @Test
    void thePagesAreNeitherKeptNorHandedOnAndTheWayThereIsOnTheWayOut() throws Exception {
        for (String path : List.of(link, "/subscriptions", "/subscriptions/sent")) {
            var response = visitor.open(path);
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        var wayOut = path(unsubscribeLinks.of(first));
        assertThat(visitor.read(wayOut).select("main a[href=/subscriptions]")).hasSize(1);
        assertThat(page(visitor.send(post(URI.create(wayOut)))).select("main a[href=/subscriptions]"))
                .hasSize(1);
    }

    private MockHttpServletResponse ask(String email) throws Exception {
        return visitor.send(asking(email));
    }

    private MockHttpServletRequestBuilder asking(String email) {
        return post("/subscriptions")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("email", email);
    }

    private static String described(MockHttpServletResponse response) {
        return response.getStatus() + " " + response.getHeader("Location");
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    private int subscribed() {
        return jdbc.sql("select count(*) from signature where canonical_email = ? and subscribed")
                .param("zoequill%s@gmail.com".formatted(person))
                .query(Integer.class)
                .single();
    }

    private int letters() {
        return jdbc.sql("select count(*) from delivery_deferral where segment = 'subscriptions:' and recipient_id = ?")
                .param(first)
                .query(Integer.class)
                .single();
    }

    private void at(String london) {
        clock.startFrom(LocalDateTime.parse(london).atZone(London.ZONE).toInstant());
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
