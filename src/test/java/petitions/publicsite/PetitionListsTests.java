package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import petitions.TestDatabase;
import petitions.petition.PetitionId;

@PublicSiteTest
class PetitionListsTests {

    private static final String AT = "2031-03-05T14:20";

    private final Chronicle chronicle;
    private Visitor visitor;

    PetitionListsTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(
            @Autowired WebApplicationContext application,
            @Autowired FilterRegistrationBean<ShallowEtagHeaderFilter> contentTags,
            @Autowired JdbcClient jdbc) {
        TestDatabase.empty(
                jdbc,
                "petition, signature, debate, mailing, delivery_deferral, department, signing_pause restart identity");
        visitor = new Visitor(application, contentTags.getFilter());
        chronicle.on(AT);
    }

    @Test
    void allAndOpenBeginWithTheMostSigned() throws Exception {
        var few = opened("Paint the pier", 3);
        var many = opened("Light the pier", 9_000);
        var closed = opened("Close the pier", 500);
        chronicle.on("2031-09-06T00:00").close(closed);
        assertThat(ids("/petitions.json")).containsExactly(many, closed, few);
        assertThat(ids("/petitions.json?state=open")).containsExactly(many, few);
        assertThat(ids("/petitions.json?state=closed")).containsExactly(closed);
    }

    @Test
    void theNewestIsTheMostRecent() throws Exception {
        var older = opened("Paint the pier", 900);
        var newer = chronicle.on("2031-03-06T09:00").open("Light the pier");
        assertThat(ids("/petitions.json?state=recent")).containsExactly(newer, older);
    }

    @Test
    void whoeverHasWaitedLongestForAResponseComesFirst() throws Exception {
        var first = opened("Paint the pier", 10_000);
        chronicle.on("2031-03-08T09:00");
        var second = opened("Light the pier", 20_000);
        var answered = opened("Close the pier", 30_000);
        chronicle.requestResponse(answered);
        chronicle.respond(answered, "No", "We will not.");
        assertThat(ids("/petitions.json?state=awaiting_response")).containsExactly(first, second);
        assertThat(ids("/petitions.json?state=with_response")).containsExactly(answered);
    }

    @Test
    void debatesAreListedByWhatBecameOfThem() throws Exception {
        var waiting = opened("Paint the pier", 100_000);
        var dated = opened("Light the pier", 200_000);
        chronicle.schedule(chronicle.propose(dated), "2031-05-12", "16:30", List.of(dated));
        var declined = opened("Close the pier", 300_000);
        chronicle.decline(chronicle.propose(declined), "No.");
        assertThat(ids("/petitions.json?state=awaiting_debate")).containsExactly(dated, waiting);
        assertThat(ids("/petitions.json?state=not_debated")).containsExactly(declined);
        assertThat(ids("/petitions.json?state=debated")).isEmpty();
    }

    @Test
    void aWordInTheTitleWeighsMoreThanOneBelow() throws Exception {
        var below = chronicle.open("Move the station", "No train stops there.", "");
        chronicle.counted(below, 90_000);
        var titled = opened("Trains at night", 3);
        assertThat(ids("/petitions.json?q=train")).containsExactly(titled, below);
        assertThat(ids("/petitions.json?q=stations")).containsExactly(below);
        assertThat(ids("/petitions.json?q=" + below)).containsExactly(below);
        assertThat(ids("/petitions.json?q=<script>' OR \" -- :*")).isEmpty();
    }

    @Test
    void theLinksLeadToEveryPage() throws Exception {
        for (int number = 0; number < 5; number++) {
            opened("Bench number %d".formatted(number), number);
        }
        var list = "https://petitions.example/petitions.json?count=2";
        var first = json("/petitions.json?count=2").get("links");
        assertThat(first.get("self").asText()).isEqualTo(list);
        assertThat(first.get("first").asText()).isEqualTo(list);
        assertThat(first.get("last").asText()).isEqualTo(list + "&page=3");
        assertThat(first.get("next").asText()).isEqualTo(list + "&page=2");
        assertThat(first.get("prev").isNull()).isTrue();

        var last = json("/petitions.json?count=2&page=3&q=bench");
        assertThat(last.get("data")).hasSize(1);
        assertThat(last.at("/links/next").isNull()).isTrue();
        assertThat(last.at("/links/prev").asText()).isEqualTo(list + "&page=2&q=bench");
        assertThat(json("/petitions.json?count=2&page=9").at("/links/prev").asText())
                .isEqualTo(list + "&page=3");
    }

    @Test
    void whatIsOnlyOnTheSingleFormIsNotInTheList() throws Exception {
        var id = opened("Paint the pier", 3);
        var listed = json("/petitions.json").at("/data/0");
        assertThat(listed.at("/links/self").asText())
                .isEqualTo("https://petitions.example/petitions/%s.json".formatted(id));
        assertThat(List.of("signatures_by_country", "other_parliamentary_business", "timeline", "response_state"))
                .noneMatch(listed.get("attributes")::has);
        assertThat(listed.at("/attributes/topics").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=sponsored", "page=0", "page=-1", "page=x", "count=0", "count=51", "count=٣"})
    void anAddressThatMakesNoSenseIsExplained(String query) throws Exception {
        var answer = visitor.open("/petitions.json?" + query);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getContentAsString()).contains(query.split("=")[1]);
    }

    @Test
    void aListMayBeKeptForAMinuteAndAskedForAgain() throws Exception {
        opened("Paint the pier", 3);
        var first = visitor.open("/petitions.json");
        assertThat(first.getHeader("Cache-Control")).startsWith("public, max-age=60");
        assertThat(visitor.send(get("/petitions.json").header("If-None-Match", first.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(304);
        var since = first.getHeader("Last-Modified");
        assertThat(visitor.send(get("/petitions.csv").header("If-Modified-Since", since))
                        .getStatus())
                .isEqualTo(304);
        chronicle.on("2031-03-06T09:00").open("Light the pier");
        assertThat(visitor.send(get("/petitions.json").header("If-Modified-Since", since))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theTableHasEveryPetitionAndNoFormula() throws Exception {
        opened("=cmd|' /C calc'!A0", 3);
        opened("Say \"no\", please", 2);
        var answer = visitor.open("/petitions.csv");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getContentLength())
                .as("read to its end before it is sent")
                .isEqualTo(answer.getContentAsByteArray().length);
        assertThat(answer.getContentAsString()).matches("""
                        (?s)Petition,URL,State,Signatures Count\r
                        '=cmd\\|' /C calc'!A0,https://petitions.example/petitions/\\d+,open,3\r
                        "Say ""no"", please",https://petitions.example/petitions/\\d+,open,2\r
                        """);
        assertThat(visitor.open("/petitions.csv?state=nothing").getStatus()).isEqualTo(400);
    }

    @Test
    void theCountSaysWhatChangesWhilePeopleWatch() throws Exception {
        var id = opened("Paint the pier", 10_000);
        var count = json("/petitions/%s/count.json".formatted(id));
        var keys = new ArrayList<String>();
        count.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "signature_count",
                        "response_threshold_reached_at",
                        "government_response_at",
                        "debate_threshold_reached_at",
                        "scheduled_debate_date",
                        "debate_outcome_at",
                        "debated");
        assertThat(count.get("signature_count").asInt()).isEqualTo(10_000);
        assertThat(count.get("debated").asBoolean()).isFalse();
        assertThat(visitor.open("/petitions/1/count.json").getStatus()).isEqualTo(404);
    }

    private PetitionId opened(String action, int signatures) {
        PetitionId id = chronicle.open(action);
        chronicle.counted(id, signatures);
        return id;
    }

    private List<PetitionId> ids(String path) throws Exception {
        var ids = new ArrayList<PetitionId>();
        json(path)
                .get("data")
                .forEach(item -> ids.add(new PetitionId(item.get("id").asLong())));
        return ids;
    }

    private JsonNode json(String path) throws Exception {
        var answer = visitor.open(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.getContentAsByteArray());
    }
}
