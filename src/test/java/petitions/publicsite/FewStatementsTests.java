package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.TestDatabase;
import petitions.petition.PetitionId;

/** What programs ask for often asks little of the database, however much there is. */
@PublicSiteTest
class FewStatementsTests {

    private final Chronicle chronicle;
    private final CountedStatements statements;
    private Visitor visitor;

    FewStatementsTests(@Autowired Chronicle chronicle, @Autowired DataSource database) {
        this.chronicle = chronicle;
        this.statements = (CountedStatements) database;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application, @Autowired JdbcClient jdbc) {
        TestDatabase.empty(
                jdbc,
                "petition, signature, debate, mailing, delivery_deferral, department, signing_pause restart identity");
        visitor = new Visitor(application);
        chronicle.on("2031-03-05T14:20");
    }

    @Test
    void aListOfManyTakesAsManyStatementsAsAListOfOne() throws Exception {
        lived("Paint the pier");
        int forOne = statements.during(() -> visitor.open("/petitions.json"));
        for (int more = 0; more < 9; more++) {
            lived("Light the pier " + more);
        }
        assertThat(json("/petitions.json").get("data")).hasSize(20);
        assertThat(statements.during(() -> visitor.open("/petitions.json"))).isEqualTo(forOne);
    }

    @Test
    void aCountTakesOneStatement() throws Exception {
        var petition = lived("Paint the pier");
        assertThat(statements.during(() -> visitor.open("/petitions/%s/count.json".formatted(petition))))
                .isEqualTo(1);
    }

    @Test
    void aCountSaysTheSameAsThePetition() throws Exception {
        var quiet = chronicle.open("Close the pier");
        var held = lived("Paint the pier");
        var declined = chronicle.open("Light the pier");
        chronicle.decline(chronicle.propose(declined), "There is no time.");
        var postponed = chronicle.open("Sink the pier");
        var debate = chronicle.propose(postponed);
        chronicle.schedule(debate, "2031-04-07", "16:30", List.of(postponed));
        chronicle.on("2031-03-09T09:00").postpone(debate, "The MPs are ill.");
        var scheduled = chronicle.open("Raise the pier");
        chronicle.schedule(chronicle.propose(scheduled), "2031-04-07", "16:30", List.of(scheduled));
        for (PetitionId petition : List.of(quiet, held, declined, postponed, scheduled)) {
            var path = "/petitions/" + petition;
            var expected = json(path + ".json").at("/data/attributes");
            var count = json(path + "/count.json");
            count.fieldNames().forEachRemaining(key -> {
                if (!key.equals("debated")) {
                    assertThat(count.get(key)).as("%s of %s", key, petition).isEqualTo(expected.get(key));
                }
            });
            assertThat(count.get("debated").asBoolean()).isEqualTo(petition.equals(held));
            assertThat(visitor.open(path + "/count.json").getHeader("Last-Modified"))
                    .isEqualTo(visitor.open(path + ".json").getHeader("Last-Modified"));
        }
    }

    /** Answered, debated together with another, and in the news. */
    private PetitionId lived(String title) {
        var petition = chronicle.open(title);
        var other = chronicle.open(title + " too");
        chronicle.counted(petition, 100_000);
        chronicle.requestResponse(petition);
        chronicle.respond(petition, "No", "We will not.");
        chronicle.activity(petition, "News", "It was in the news.");
        var debate = chronicle.propose(petition);
        chronicle.schedule(debate, "2031-03-05", "16:30", List.of(petition, other));
        chronicle.approve(chronicle.held(debate, "They talked."));
        return petition;
    }

    private JsonNode json(String path) throws Exception {
        var answer = visitor.open(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.getContentAsByteArray());
    }
}
