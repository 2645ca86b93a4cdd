package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

@DomainTest
class ResponseTextTests {

    private static final PetitionId PETITION = new PetitionId(300001);
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 2);

    @Autowired
    Responses responses;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Test
    void whatOthersPublishedIsNoMarkdown() {
        assertThat(new ResponseText(TODAY, "No", "1. *Not* this", true).htmlDetails())
                .isEqualTo("<p>1. *Not* this</p>");
        assertThat(new NoticeText("News", "1. *Not* this", true).htmlBody()).isEqualTo("<p>1. *Not* this</p>");
        assertThat(new NoticeText("News", "*This*").htmlBody()).isEqualTo("<p><em>This</em></p>");
    }

    @BeforeEach
    void request() {
        given.petition(300001);
        given.requestedResponse(PETITION);
    }

    @Test
    void aResponseMayBeAsLongAsItsLimits() {
        var longest = new ResponseText(TODAY, "🌳".repeat(200), "🌳".repeat(6_000));
        responses.record(PETITION, longest, CLERK);
        assertThat(responses.require(PETITION).text()).isEqualTo(longest);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var text = new ResponseText(null, "s".repeat(201), "d".repeat(6_001));
        assertThatThrownBy(() -> responses.record(PETITION, text, CLERK))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .containsExactly(
                        new Problem("respondedOn", "The date of the response is missing."),
                        new Problem("summary", "The summary may have 200 characters; it has 201."),
                        new Problem("details", "The response may have 6,000 characters; it has 6,001."));
        assertThat(responses.require(PETITION).text()).isNull();
        assertThat(responses.require(PETITION).isAwaited()).isTrue();
    }

    @Test
    void summaryAndDetailsAreNeeded() {
        assertThatThrownBy(() -> responses.record(PETITION, new ResponseText(TODAY, " ", null), CLERK))
                .hasMessage("The summary is missing. The response is missing.");
    }

    @Test
    void aResponseIsDatedBetweenTheRequestAndToday() {
        clock.setNoonOf("2021-03-10");
        assertThatThrownBy(() -> record(LocalDate.of(2021, 3, 11)))
                .hasMessage("The date of the response lies in the future.");
        assertThatThrownBy(() -> record(LocalDate.of(2021, 3, 1)))
                .hasMessage("The date of the response is before the day it was asked for.");
        record(TODAY);
    }

    @Test
    void todayIsTheDayInLondon() {
        clock.set(Instant.parse("2021-06-14T22:59:59Z"));
        assertThatThrownBy(() -> record(LocalDate.of(2021, 6, 15))).isInstanceOf(Refused.class);
        clock.set(Instant.parse("2021-06-14T23:00:00Z"));
        record(LocalDate.of(2021, 6, 15));
    }

    @Test
    void expressionsAndMarkupAreKeptAsTheyWereTyped() {
        var typed = new ResponseText(TODAY, "${7*7} <b>", "#{execution} <script>alert(1)</script>\r\n\r\n* trees");
        responses.record(PETITION, typed, CLERK);
        assertThat(responses.require(PETITION).text()).isEqualTo(typed);
    }

    private void record(LocalDate on) {
        responses.record(PETITION, answer(on, "We like trees."), CLERK);
    }
}
