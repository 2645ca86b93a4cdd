package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.mailing.MailingHistory;
import petitions.mailing.MailingState;
import petitions.mailing.Mailings;

@ApplicationTest
class MailingJsonTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Mailings mailings;

    @Autowired
    MailingHistory history;

    private Ordered ordered;
    private Counter operator;

    @BeforeEach
    void signIn() {
        ordered = new Ordered(application);
        operator = new Counter(application, "operator");
    }

    @AfterEach
    void tidyUp() {
        ordered.endAll();
    }

    @Test
    void allFatesTogetherAreEveryone() throws Exception {
        var mailing = ordered.halfWay("News of the trees");
        var running =
                operator.json("/staff/mailings/%s.json".formatted(mailing)).get("mailing");
        assertThat(running.get("expected").asLong()).isEqualTo(131_626).isEqualTo(sum(running.get("fates")));
        assertThat(running.at("/fates/waiting").asLong()).isEqualTo(131_626 - 53_120 - 12);
        operator.postForm("/staff/mailings/%s/cancel".formatted(mailing), "It was wrong.");
        var ended = operator.json("/staff/mailings/%s.json".formatted(mailing)).get("mailing");
        assertThat(sum(ended.get("fates"))).isEqualTo(131_626);
        assertThat(ended.at("/fates/leftOut").asLong()).isEqualTo(131_626 - 53_120);
    }

    @Test
    void aSheetSaysHowFarItIsWhatWasAnsweredAndWhatCanBeDone() throws Exception {
        var mailing = ordered.halfWay("News of the trees");
        var sheet = operator.json("/staff/mailings/%s.json".formatted(mailing));
        assertThat(sheet.at("/mailing/subject").asText()).isEqualTo("News of the trees");
        assertThat(sheet.at("/mailing/petitions/0").asLong()).isEqualTo(ordered.petition.number());
        assertThat(sheet.at("/mailing/words/progress").asText()).isEqualTo("53,120 of 131,626");
        assertThat(sheet.at("/mailing/words/pace").asText()).isEqualTo("1,200 a second; about 1 minute left");
        assertThat(sheet.at("/mailing/secondsLeft").asLong()).isEqualTo(65);
        assertThat(sheet.at("/refusals/0/reply").asText()).isEqualTo("550 5.1.1");
        assertThat(sheet.at("/refusals/0/mails").asLong()).isEqualTo(37);
        assertThat(sheet.at("/refusals/0/meaning").asText()).isEqualTo("no such mailbox");
        assertThat(sheet.at("/deferrals/0/next").asText()).isEqualTo("2021-03-02T12:05:00Z");
        assertThat(sheet.get("steering"))
                .extracting(JsonNode::asText)
                .containsExactly("pause", "send-at-once", "try-refused-again", "cancel");
    }

    @Test
    void whatIsUnderWayIsListedAndWhatHasEndedToo() throws Exception {
        var ended = ordered.about("Old news");
        operator.postForm("/staff/mailings/%s/cancel".formatted(ended), "It was wrong.");
        var running = ordered.halfWay("News of the trees");
        var list = operator.json("/staff/mailings.json");
        assertThat(list.get("underWay"))
                .extracting(one -> one.get("id").asLong())
                .contains(running.number());
        assertThat(list.at("/ended/0/id").asLong()).isEqualTo(ended.number());
    }

    @Test
    void scriptsSteerByFormAndByJson() throws Exception {
        var mailing = ordered.about("News of the trees");
        var paused = operator.postForm("/staff/mailings/%s/pause".formatted(mailing), "The relay is mended.");
        assertThat(paused.getStatus()).isEqualTo(200);
        assertThat(Counter.read(paused).at("/mailing/state").asText()).isEqualTo("paused");
        var resumed =
                operator.postJson("/staff/mailings/%s/resume".formatted(mailing), "{\"reason\":\"It is mended.\"}");
        assertThat(Counter.read(resumed).at("/mailing/state").asText()).isEqualTo("ordered");
        assertThat(Counter.read(resumed).get("history"))
                .extracting(step ->
                        step.get("what").asText() + " by " + step.get("by").asText())
                .containsExactly("ordered by system", "paused by operator", "resumed by operator");
    }

    @Test
    void whoeverPressesTwiceIsToldThatItIsDoneAlready() throws Exception {
        var mailing = ordered.about("News of the trees");
        operator.postForm("/staff/mailings/%s/pause".formatted(mailing), "Wait.");
        var again = new Counter(application, "admin").postForm("/staff/mailings/%s/pause".formatted(mailing), "Wait.");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentType()).startsWith("application/problem+json");
        assertThat(Counter.read(again).get("detail").asText())
                .isEqualTo("Mailing %s is paused already.".formatted(mailing));
        assertThat(history.of(mailing)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\" \"} | 422 | The reason is missing.",
                "{} | 422 | The reason is missing.",
                "{\"reason\":\"a\\u0000b\"} | 422 | The reason holds",
                "null | 400 | The request cannot be read.",
                "[] | 400 | The request cannot be read.",
                "{\"reason | 400 | The request cannot be read.",
            })
    void aRequestThatCannotBeMeantChangesNothing(String body, int status, String sentence) throws Exception {
        var mailing = ordered.about("News of the trees");
        var refused = operator.postJson("/staff/mailings/%s/pause".formatted(mailing), body);
        assertThat(refused.getStatus()).isEqualTo(status);
        assertThat(Counter.read(refused).get("detail").asText()).startsWith(sentence);
        assertThat(mailings.find(mailing).orElseThrow().state()).isEqualTo(MailingState.ORDERED);
    }

    @Test
    void aReasonHasALimit() throws Exception {
        var mailing = ordered.about("News of the trees");
        var refused = operator.postForm("/staff/mailings/%s/pause".formatted(mailing), "x".repeat(301));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Counter.read(refused).at("/problems/0/field").asText()).isEqualTo("reason");
        assertThat(Counter.read(refused).get("detail").asText())
                .isEqualTo("The reason may have 300 characters; it has 301.");
    }

    @Test
    void aMailingThatIsNotThereIsNotFound() throws Exception {
        var unknown = operator.postForm("/staff/mailings/999999999/pause", "Wait.");
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(Counter.read(unknown).get("detail").asText()).isEqualTo("There is no mailing 999999999.");
        assertThat(operator.postForm("/staff/mailings/999999999/pause", "").getStatus())
                .as("before anything about the reason")
                .isEqualTo(404);
        assertThat(operator.fetch("/staff/mailings/999999999.json").getStatus()).isEqualTo(404);
        assertThat(operator.fetch("/staff/mailings/9999999999999999999.json").getStatus())
                .isEqualTo(404);
        assertThat(operator.postForm("/staff/mailings/1/hasten", "Wait.").getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePublicDoesNotHearOfIt() throws Exception {
        operator.postForm("/staff/mailings/%s/pause".formatted(ordered.about("News")), "A minister asked.");
        var nobody = new Counter(application, "");
        assertThat(nobody.fetch("/petitions/%s.json".formatted(ordered.petition))
                        .getContentAsString())
                .contains("petition-opened")
                .doesNotContain("mailing", "minister");
    }

    private static long sum(JsonNode fates) {
        return StreamSupport.stream(fates.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}
