package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;

@PublicSiteTest
class PetitionJsonTests {

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    /** The single form of an open petition, in the order of the public contract, and then what is ours. */
    private static final String[] KEYS = """
            action background additional_details committee_note state signature_count closing_date created_at updated_at
            rejected_at opened_at closed_at moderation_threshold_reached_at response_threshold_reached_at
            government_response_at debate_threshold_reached_at debate_scheduled_on scheduled_debate_date
            debate_outcome_at creator_name rejection government_response debate departments topics signatures_by_country
            signatures_by_constituency signatures_by_region other_parliamentary_business
            response_state debate_state government_responses debate_history timeline""".split("\\s+");

    private final Chronicle chronicle;
    private Visitor visitor;

    PetitionJsonTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
    }

    @Test
    void theKeysOfTheContractComeInItsOrderAndOursAfterThem() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        var document = json(id);
        assertThat(keys(document)).containsExactly("links", "data");
        assertThat(document.at("/links/self").asText())
                .isEqualTo("https://petitions.example/petitions/%s.json".formatted(id));
        assertThat(keys(document.at("/data"))).containsExactly("type", "id", "attributes");
        assertThat(document.at("/data/type").asText()).isEqualTo("petition");
        assertThat(document.at("/data/id").isIntegralNumber()).isTrue();
        assertThat(keys(document.at("/data/attributes"))).containsExactly(KEYS);
    }

    @Test
    void whatHasNotHappenedIsNullAndWhatIsNotKnownIsEmpty() throws Exception {
        var petition = attributes(chronicle.on("2031-03-05T14:20").open("Publish the tide tables"));
        assertThat(List.of(
                        "committee_note",
                        "rejected_at",
                        "closed_at",
                        "moderation_threshold_reached_at",
                        "response_threshold_reached_at",
                        "government_response_at",
                        "debate_scheduled_on",
                        "scheduled_debate_date",
                        "debate_outcome_at",
                        "rejection",
                        "government_response",
                        "debate"))
                .allSatisfy(
                        key -> assertThat(petition.get(key).isNull()).as(key).isTrue());
        assertThat(List.of(
                        "departments",
                        "topics",
                        "signatures_by_country",
                        "signatures_by_constituency",
                        "signatures_by_region",
                        "other_parliamentary_business"))
                .allSatisfy(key -> assertThat(petition.get(key)).as(key).isEmpty());
        assertThat(petition.get("additional_details").asText("null")).isEmpty();
        assertThat(petition.get("response_state").asText()).isEqualTo("pending");
        assertThat(petition.get("debate_state").asText()).isEqualTo("pending");
    }

    @Test
    void onlyAnOpenPetitionNamesItsCreatorAndItsClosingDate() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        assertThat(attributes(id).get("creator_name").asText()).isEqualTo("Morwenna Penrose");
        assertThat(attributes(id).get("closing_date").asText()).isEqualTo("2031-09-05");

        chronicle.on("2031-09-06T00:00").close(id);
        var closed = attributes(id);
        assertThat(closed.get("creator_name").isNull()).isTrue();
        assertThat(closed.has("closing_date")).isFalse();
        assertThat(closed.get("state").asText()).isEqualTo("closed");
        assertThat(closed.get("closed_at").asText()).isEqualTo("2031-09-05T22:59:59.999Z");
    }

    @Test
    void instantsHaveThreeDecimalsAndDatesNone() throws Exception {
        var petition = attributes(Lives.lived(chronicle).tides());
        assertThat(List.of(
                        "created_at",
                        "updated_at",
                        "opened_at",
                        "closed_at",
                        "response_threshold_reached_at",
                        "government_response_at",
                        "debate_threshold_reached_at",
                        "debate_outcome_at"))
                .allSatisfy(
                        key -> assertThat(petition.get(key).asText()).as(key).matches(INSTANT));
        assertThat(petition.get("timeline"))
                .allSatisfy(entry -> assertThat(entry.get("at").asText()).matches(INSTANT));
        assertThat(petition.get("scheduled_debate_date").asText()).isEqualTo("2032-02-03");
        assertThat(petition.get("debate_scheduled_on").asText()).isEqualTo("2032-01-28");
    }

    @Test
    void theFirstPublicationNeverMovesAndTheDayOfTheResponseDoes() throws Exception {
        var petition = attributes(Lives.lived(chronicle).tides());
        assertThat(petition.get("government_response_at").asText()).startsWith("2031-04-24T15:00");
        var response = petition.get("government_response");
        assertThat(keys(response)).containsExactly("responded_on", "summary", "details", "created_at", "updated_at");
        assertThat(response.get("responded_on").asText()).isEqualTo("2031-05-19");
        assertThat(response.get("created_at").asText()).startsWith("2031-04-24T15:00");
        assertThat(response.get("updated_at").asText()).startsWith("2031-05-19T15:00");
        assertThat(response.get("details").asText())
                .startsWith("What we will do\n\nWe will publish all tables:\n\n- large harbours in June")
                .contains("December (https://tides.example/plan)");
        assertThat(petition.get("departments").toString())
                .isEqualTo(
                        "[{\"acronym\":\"DFT\",\"name\":\"Department for Tides\",\"url\":\"https://tides.example\"}]");
        assertThat(petition.get("response_state").asText()).isEqualTo("responded");
    }

    @Test
    void everyVersionIsThereWithItsReasonTheNewestFirst() throws Exception {
        var versions = attributes(Lives.lived(chronicle).tides()).get("government_responses");
        assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
        assertThat(versions.get(0).get("revision_reason").asText())
                .isEqualTo("It does not say whether the tables will be published.");
        assertThat(versions.get(1).get("revision_reason").isNull()).isTrue();
        assertThat(versions.get(1).get("details").asText()).contains("kept with care");
    }

    @Test
    void theDebateHasItsLinksItsWordsAndEveryStepOnTheWay() throws Exception {
        var lives = Lives.lived(chronicle);
        var petition = attributes(lives.tides());
        var debate = petition.get("debate");
        assertThat(keys(debate))
                .containsExactly(
                        "debated_on",
                        "transcript_url",
                        "video_url",
                        "debate_pack_url",
                        "public_engagement_url",
                        "debate_summary_url",
                        "overview");
        assertThat(debate.get("debated_on").asText()).isEqualTo("2032-02-03");
        assertThat(debate.get("video_url").asText()).isEqualTo("https://video.example/1");
        assertThat(debate.get("debate_pack_url").isNull()).isTrue();
        assertThat(debate.get("overview").asText()).isEqualTo("Members of all parties spoke.");

        var history = petition.get("debate_history");
        assertThat(history.findValuesAsText("kind")).containsExactly("scheduled", "postponed", "rescheduled", "held");
        assertThat(history.get(0).get("debate_time").asText()).isEqualTo("16:30");
        assertThat(history.get(0).get("other_petitions")).isEmpty();
        assertThat(history.get(1).get("debate_date").isNull()).isTrue();
        assertThat(history.get(1).get("previous_date").asText()).isEqualTo("2032-01-19");
        assertThat(history.get(2).get("debate_time").isNull()).isTrue();
        assertThat(history.get(2).get("time_note").asText()).isEqualTo("after the statutory instruments");
        assertThat(history.get(2).at("/other_petitions/0/id").asLong())
                .isEqualTo(lives.harbours().number());
        assertThat(petition.get("debate_state").asText()).isEqualTo("debated");
    }

    @Test
    void theStatesFollowWhatHappens() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(id, 100_000);
        assertThat(states(id)).isEqualTo("awaiting awaiting");
        chronicle.requestResponse(id);
        chronicle.on("2031-03-27T12:00").overdue(id);
        var debate = chronicle.propose(id);
        assertThat(states(id)).isEqualTo("overdue awaiting");
        chronicle.respond(id, "Summary", "Details");
        chronicle.schedule(debate, "2031-05-12", "16:30", List.of(id));
        assertThat(states(id)).isEqualTo("responded scheduled");
        chronicle.askForRevision(id, "Too short.", "2031-04-16");
        chronicle.postpone(debate, "Flood.");
        assertThat(states(id)).isEqualTo("revision_awaited postponed");
        chronicle.overdue(id);
        chronicle.approve(chronicle.decline(debate, "Debated *already*."));
        assertThat(states(id)).isEqualTo("revision_overdue not_debated");
        assertThat(attributes(id).at("/debate/overview").asText()).isEqualTo("Debated already.");
        assertThat(attributes(id).at("/debate/debated_on").isNull()).isTrue();
    }

    @Test
    void otherBusinessIsWhatWasApprovedInPlainText() throws Exception {
        var business = attributes(Lives.lived(chronicle).tides()).get("other_parliamentary_business");
        assertThat(business.findValuesAsText("subject"))
                .containsExactly("Minister writes to the Committee", "Debate set", "Debate off", "Debate on");
        assertThat(keys(business.get(0))).containsExactly("subject", "body", "occurred_on", "created_at", "updated_at");
        assertThat(business.get(0).get("body").asText()).isEqualTo("Read the letter.");
        assertThat(business.get(0).get("occurred_on").asText()).isEqualTo("2031-05-20");
    }

    private String states(PetitionId id) throws Exception {
        var petition = attributes(id);
        return petition.get("response_state").asText()
                + " "
                + petition.get("debate_state").asText();
    }

    private JsonNode attributes(PetitionId id) throws Exception {
        return json(id).at("/data/attributes");
    }

    private JsonNode json(PetitionId id) throws Exception {
        var response = visitor.open("/petitions/%s.json".formatted(id));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json");
        return new ObjectMapper().readTree(response.getContentAsByteArray());
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
