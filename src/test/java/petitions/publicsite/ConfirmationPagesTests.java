package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.platform.text.Language;
import petitions.signature.ConfirmLinks;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Signers;
import petitions.signature.UnsubscribeLinks;

@PublicSiteTest
class ConfirmationPagesTests {

    private static final AtomicInteger BLOCKS = new AtomicInteger();

    private final Chronicle chronicle;
    private final Signers signers;
    private final ConfirmLinks links;
    private final JdbcClient jdbc;
    private Visitor visitor;
    private PetitionId petition;
    private long signature;
    private String link;

    ConfirmationPagesTests(
            @Autowired Chronicle chronicle,
            @Autowired Signers signers,
            @Autowired ConfirmLinks links,
            @Autowired JdbcClient jdbc) {
        this.chronicle = chronicle;
        this.signers = signers;
        this.links = links;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void sign(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        petition = chronicle.on("2031-03-05T14:20").open("Publish <b>all</b> tide tables");
        signature = sign("Zoë O’Neill", "zoe@post.example", false);
        link = path(links.of(signature));
    }

    @Test
    void openingTheLinkChangesNothingAndShowsOneButton() throws Exception {
        var page = visitor.read(link);
        assertThat(page.select("button")).hasSize(1);
        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("form").hasAttr("action")).isFalse();
        assertThat(page.select("input").eachAttr("name")).containsExactly("updates");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("main").text()).contains("Publish <b>all</b> tide tables");
        assertThat(page.html()).doesNotContain("zoe@post.example");
        assertThat(isConfirmed(signature)).isFalse();
    }

    @Test
    void pressingTheButtonConfirmsAndPressingItAgainSaysTheSame() throws Exception {
        var first = visitor.send(post(URI.create(link)));
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(heading(first)).isEqualTo("Thank you: your signature is confirmed");
        assertThat(isConfirmed(signature)).isTrue();
        assertThat(visitor.send(post(URI.create(link))).getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(visitor.open(link).getContentAsString()).isEqualTo(first.getContentAsString());
    }

    @Test
    void whoeverHasTheLinkSeesWhatTheyConfirm() throws Exception {
        assertThat(visitor.read(link).select("#name").text()).isEqualTo("Zoë O’Neill");
        assertThat(visitor.read(link).select("#postcode")).isEmpty();
        signers.sign(
                new NewSignature(petition, "Ada <b>Quill</b>", "ada@post.example", "GB", "sw1a1aa", true, false),
                new Origin("203.1.0.0/24", false));
        var page = visitor.read(path(links.of(
                jdbc.sql("select max(id) from signature").query(Long.class).single())));
        assertThat(page.select("#name").text()).isEqualTo("Ada <b>Quill</b>");
        assertThat(page.select("#postcode").text()).isEqualTo("SW1A 1AA");
    }

    @Test
    void mailIsWhatWhoeverConfirmsAsksForAndTheLastFormOnlySuggestsIt() throws Exception {
        assertThat(visitor.read(link).select("#updates[checked]")).isEmpty();
        signers.sign(
                new NewSignature(petition, "Zoë O’Neill", "zoe@post.example", "FR", "", true, true, Language.WELSH),
                new Origin("203.1.1.0/24", false));
        assertThat(visitor.read(link).select("#updates[checked]")).hasSize(1);
        assertThat(jdbc.sql("select language from signature where id = ?")
                        .param(signature)
                        .query(String.class)
                        .single())
                .isEqualTo("cy");

        visitor.send(post(URI.create(link)));
        visitor.send(post(URI.create(link)).param("updates", "yes"));
        assertThat(isSubscribed(signature)).as("unticked, whatever comes later").isFalse();

        long other = sign("Ada Quill", "ada@post.example", false);
        visitor.send(post(URI.create(path(links.of(other)))).param("updates", "yes"));
        assertThat(isSubscribed(other)).as("ticked").isTrue();
    }

    private boolean isSubscribed(long id) {
        return jdbc.sql("select subscribed from signature where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverComesThirdIsToldKindlyThatOthersHaveSigned() throws Exception {
        long second = sign("Ada O’Neill", "zoe@post.example", false);
        long third = sign("Bob O’Neill", "zoe@post.example", false);
        visitor.send(post(URI.create(link)));
        visitor.send(post(URI.create(path(links.of(second)))));
        var answer = visitor.send(post(URI.create(path(links.of(third)))));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(heading(answer)).isEqualTo("This petition has been signed with your address already");
        assertThat(answer.getContentAsString()).doesNotContain("Zoë", "Ada O’Neill");
        assertThat(visitor.open(path(links.of(third))).getContentAsString()).isEqualTo(answer.getContentAsString());
        assertThat(isConfirmed(third)).isFalse();
    }

    @Test
    void everyLinkThatDoesNotHoldGetsTheSameAnswer(@Autowired UnsubscribeLinks otherPurpose) throws Exception {
        long stranger = sign("Ada Quill", "ada@post.example", false);
        long suspect = sign("Eve Quill", "eve@post.example", true);
        var token = link.substring(link.indexOf('=') + 1);
        var unsubscribe = otherPurpose.of(signature).getRawQuery();
        var unknown = path(links.of(Long.MAX_VALUE / 100));
        var expected = visitor.open(unknown).getContentAsString();
        assertThat(Jsoup.parse(expected).select("h1").text()).isEqualTo("This link does not work");
        for (String broken : new String[] {
            "/signatures/%d/verify".formatted(signature),
            "/signatures/%d/verify?token=".formatted(signature),
            "/signatures/%d/verify?token=%s".formatted(signature, token.substring(1)),
            "/signatures/%d/verify?token=%s".formatted(signature, token.substring(0, 42)),
            "/signatures/%d/verify?token=%sA".formatted(signature, token),
            "/signatures/%d/verify?%s".formatted(signature, unsubscribe),
            "/signatures/%d/verify?token=%s".formatted(stranger, token),
            "/signatures/abc/verify?token=" + token,
            "/signatures/99999999999999999999/verify?token=" + token,
            path(links.of(suspect)),
            unknown
        }) {
            for (var response : new MockHttpServletResponse[] {
                visitor.send(get(URI.create(broken))), visitor.send(post(URI.create(broken)))
            }) {
                assertThat(response.getStatus()).as(broken).isEqualTo(404);
                assertThat(response.getContentAsString()).as(broken).isEqualTo(expected);
                assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
                assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            }
        }
        assertThat(isConfirmed(signature)).isFalse();
        assertThat(isConfirmed(stranger)).isFalse();
    }

    @Test
    void aDayAfterTheCloseIsInTimeAndLaterIsNotAndSaysSo() throws Exception {
        long late = sign("Ada Quill", "ada@post.example", false);
        chronicle.on("2031-09-06T23:59");
        assertThat(visitor.send(post(URI.create(link))).getStatus()).isEqualTo(200);
        chronicle.on("2031-09-07T00:00");
        for (var request : new MockHttpServletResponse[] {
            visitor.open(path(links.of(late))), visitor.send(post(URI.create(path(links.of(late)))))
        }) {
            assertThat(request.getStatus()).isEqualTo(410);
            assertThat(Jsoup.parse(request.getContentAsString()).select("main").text())
                    .contains("can no longer be confirmed", "until Saturday 6 September 2031 at 11.59pm");
        }
        assertThat(isConfirmed(late)).isFalse();
        assertThat(visitor.open(link).getStatus()).as("confirmed in time").isEqualTo(200);
    }

    private long sign(String name, String email, boolean bait) {
        var block = "203.1.%d.0/24".formatted(BLOCKS.incrementAndGet());
        signers.sign(new NewSignature(petition, name, email, "FR", "", true, false), new Origin(block, bait));
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private boolean isConfirmed(long id) {
        return jdbc.sql("select confirmed_at is not null from signature where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String heading(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString()).select("h1").text();
    }
}
