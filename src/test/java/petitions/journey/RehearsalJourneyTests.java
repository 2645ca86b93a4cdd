package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --rehearse=FILE}, as somebody types it. */
class RehearsalJourneyTests {

    private static final Path REAL_LIFE = Path.of("../shared/petitions/300239-life.json");
    private static final Path OWN_LIFE = Path.of("src/main/resources/lives/example-life.json");

    private static final Path FROM_THE_FIRST_WORDS = Path.of("src/main/resources/lives/from-the-first-words.json");

    @TempDir
    Path folder;

    @Test
    void theRealLifeOfThreeHundredThousandTwoHundredAndThirtyNineIsFollowedToItsEnd() throws IOException {
        assumeTrue(Files.isReadable(REAL_LIFE), "Needs " + REAL_LIFE);

        var life = RehearsedLife.of(REAL_LIFE, 500, folder);

        assertFollowed(life, 300239, 327566, 500);
    }

    @Test
    void theLifeThatTheProjectBringsWithItIsFollowedToItsEnd() throws IOException {
        var life = RehearsedLife.of(OWN_LIFE, 60, folder);

        assertFollowed(life, 700001, 700002, 60);
        assertThat(life.caught()).hasSize(life.report().path("mails").asInt());
        assertThat(life.ended().output()).containsPattern("\n[0-9,]+ mails delivered, [0-9]+ deadlines passed\n");
    }

    @Test
    void aLifeThatBeginsWithItsFirstWordsIsFollowedToItsEnd() throws IOException {
        var life = RehearsedLife.of(FROM_THE_FIRST_WORDS, 40, folder);

        assertThat(life.ended().exitCode()).as(life.ended().output()).isZero();
        assertThat(life.petition(700101).path("closed_at").asText()).isEqualTo("2021-09-16T22:59:59.999Z");
        assertThat(life.deadlines("moderation-near-overdue")).hasSize(1);
        assertThat(life.mailings().map(mailing -> mailing.path("kind").asText()))
                .contains("staff-moderation-near-overdue", "creator-petition-closed")
                .containsSubsequence(
                        "creator-supporters-wanted",
                        "creator-supporters-reached",
                        "supporter-petition-published",
                        "signer-government-responded");
    }

    /** Both lives have the dates and the shape of one. */
    private static void assertFollowed(RehearsedLife life, long petition, long second, int signers) throws IOException {
        assertThat(life.ended().exitCode()).as(life.ended().output()).isZero();
        assertThat(life.report().path("ended").path(Long.toString(petition)).asText())
                .isEqualTo("debated");
        assertThat(life.petition(petition).path("closed_at").asText()).isEqualTo("2020-09-05T22:59:59.999Z");
        assertThat(life.deadlines("response-deadline-missed"))
                .extracting(deadline -> deadline.path("at").asText())
                .containsExactly("2020-03-27T23:59:59.999Z");

        assertThat(life.events("government-responded").stream()
                        .map(RehearsalJourneyTests::told)
                        .toList())
                .containsExactly(
                        "2020-04-24 signer-government-responded to %d, %d delivered".formatted(signers, signers),
                        "2020-05-19 signer-government-response-revised to %d, %d delivered"
                                .formatted(signers, signers));
        int both = 2 * signers;
        assertThat(List.of("related-activity", "debate-scheduled", "debate-postponed", "debate-rescheduled"))
                .map(kind -> told(life.events(kind).get(0)))
                .containsExactly(
                        "2020-05-20 signer-related-activity to %d, %d delivered".formatted(signers, signers),
                        "2020-12-17 signer-debate-scheduled to %d, %d delivered".formatted(signers, signers),
                        "2021-01-14 signer-debate-postponed to %d, %d delivered".formatted(signers, signers),
                        "2021-01-28 signer-debate-rescheduled to %d, %d delivered".formatted(both, both));
        assertThat(life.mailings()
                        .filter(mailing -> mailing.path("audience").toString().contains("signers:" + second)))
                .extracting(mailing -> mailing.path("kind").asText())
                .containsExactly("signer-debate-rescheduled", "signer-debate-held");
        assertThat(life.caught()).doesNotHaveDuplicates();
        assertThat(life.caught())
                .map(mail -> mail.mailing() + " to " + mail.to())
                .doesNotHaveDuplicates();
        assertThat(life.samples())
                .containsExactlyElementsOf(life.mailings()
                        .map(mailing -> mailing.path("kind").asText() + ".eml")
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String told(JsonNode event) {
        assertThat(event.path("mailings")).hasSize(1);
        var mailing = event.path("mailings").get(0);
        return "%s %s to %d, %d delivered"
                .formatted(
                        event.path("at").asText().substring(0, 10),
                        mailing.path("kind").asText(),
                        mailing.path("recipients").asInt(),
                        mailing.path("delivered").asInt());
    }

    @Test
    void anEventThatCannotBeFollowedEndsTheRehearsalAndIsNamed() throws IOException {
        var json = new ObjectMapper();
        var impossible = json.readTree(OWN_LIFE.toFile());
        var events = (ArrayNode) impossible.path("events");
        while (events.size() > 2) {
            events.remove(2);
        }
        ((ObjectNode) events.get(1)).put("kind", "debate-held").put("debated_on", "2020-03-06");
        var file = Files.writeString(folder.resolve("impossible.json"), impossible.toString());

        var life = RehearsedLife.of(file, 5, folder);

        assertThat(life.ended().exitCode()).isEqualTo(1);
        assertThat(life.ended().output())
                .contains("Not followed: debate-held (petition 700001) on Friday 6 March 2020")
                .contains("None of its petitions is in a debate.")
                .doesNotContain("Staff accounts");
        assertThat(life.report().path("not_followed").asText()).contains("debate-held");
        assertThat(life.events("opened")).hasSize(1);
    }

    @Test
    void aFileThatIsNoLifeIsRefusedInASentence() throws IOException {
        var file = Files.writeString(folder.resolve("torn.json"), "{\"petitions\": [");

        var ended = new ChildApplication(folder).run("--rehearse=" + file);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output())
                .contains("torn.json is not the JSON of a life")
                .doesNotContain("\tat ");
    }

    @Test
    void anEventOfAnUnknownKindIsRefusedBeforeAnythingIsPlayed() throws IOException {
        var life = new ObjectMapper().readTree(OWN_LIFE.toFile());
        ((ObjectNode) life.path("events").get(2)).put("kind", "debate-sheduled");
        var file = Files.writeString(folder.resolve("mistyped.json"), life.toString());

        var ended = new ChildApplication(folder).run("--rehearse=" + file);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output())
                .contains(
                        "mistyped.json: event 3 is of the kind “debate-sheduled”, which is not known; those that are: "
                                + "closed, debate-declined, debate-held, debate-postponed,")
                .doesNotContain("\tat ");
    }

    @Test
    void signersAreANumber() {
        var ended = new ChildApplication(folder).run("--rehearse=any.json", "--signers=many");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).isEqualTo("--signers takes a number from 1 to 9,999,999, not “many”.\n");
    }
}
