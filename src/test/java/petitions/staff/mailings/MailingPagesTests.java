package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.platform.Actor;

@ApplicationTest
class MailingPagesTests {

    private static final String HOSTILE = "<script>alert('x')</script> & \"trees\"";

    @Autowired
    WebApplicationContext application;

    @Autowired
    MailingControl control;

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
    void whatIsUnderWaySaysHowFarItIsWithoutAnyScript() throws Exception {
        var mailing = ordered.halfWay("News of the trees");
        var item = operator.page("/staff/mailings").select("[data-mailing=%s]".formatted(mailing));
        assertThat(item.select("h3 a").attr("href")).isEqualTo("/staff/mailings/" + mailing);
        assertThat(item.select("progress").attr("value")).isEqualTo("53120");
        assertThat(item.select("progress").attr("max")).isEqualTo("131626");
        assertThat(item.text())
                .contains("Going out", "Petition " + ordered.petition, "53,120 of 131,626", "12 put off", "40 refused");
    }

    @Test
    void whatNeedsSomebodyIsOnTopWithTheAlarmAndWhatToDo() throws Exception {
        ordered.halfWay("An easy one");
        var alarmed = ordered.halfWay("A hard one");
        control.pauseItself(alarmed, "The relay does not accept our user name and password.");
        var page = operator.page("/staff/mailings");
        assertThat(page.select(".mailing h3").eachText()).startsWith("A hard one");
        assertThat(page.select(".mailing .notice-warning").first().text())
                .contains("does not accept our user name and password", "Correct the relay’s user name");
        assertThat(page.select(".lead").text()).contains("1 needs somebody to look");
    }

    @Test
    void theSheetShowsEachFateAnswerAndStepAndTheMail() throws Exception {
        var mailing = ordered.halfWay("News of the trees");
        control.pause(mailing, new Actor("publisher"), "A typing error.");
        var page = operator.page("/staff/mailings/" + mailing);
        assertThat(page.select("[data-fate]").eachText())
                .containsExactly("53,000", "40", "30", "25", "15", "10", "12", "78,494", "0");
        assertThat(page.select("tfoot td").text()).isEqualTo("131,626");
        assertThat(page.select("[data-reply='550 5.1.1']").text()).isEqualTo("550 5.1.1 no such mailbox 37");
        assertThat(page.select("[data-reply='450 4.2.1']").text()).contains("tried again from Tuesday 2 March 2021");
        assertThat(page.select(".history li").last().text()).endsWith("Paused by publisher: A typing error.");
        assertThat(page.select("details summary").text()).isEqualTo("Those who signed petition " + ordered.petition);
        assertThat(page.select("details pre").text()).contains("Dear [name],", "there is news.", "[their own link]");
        assertThat(page.text()).contains("3 times the connection broke");
    }

    @Test
    void whatPeopleTypeIsShownAsText() throws Exception {
        var mailing = ordered.about(HOSTILE);
        operator.press(path(mailing, "/pause"), HOSTILE);
        var page = operator.page(path(mailing, ""));
        assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.select(".history li").last().text()).endsWith(HOSTILE);
        assertThat(page.select("script")).hasSize(1);
        assertThat(operator.page("/staff/mailings").select("script")).hasSize(1);
    }

    @Test
    void aButtonLeadsBackToTheSheet() throws Exception {
        var mailing = ordered.about("News of the trees");
        var done = operator.press(path(mailing, "/pause"), "Wait.");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(done.getRedirectedUrl()).isEqualTo(path(mailing, ""));
        assertThat(operator.page(path(mailing, "")).select(".steering button").eachText())
                .containsExactly("Resume");
    }

    @Test
    void aMissingReasonIsAskedForWhereItIsMissing() throws Exception {
        var mailing = ordered.about("News of the trees");
        var refused = operator.press(path(mailing, "/send-at-once"), " ");
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#send-at-once-error").text()).isEqualTo("The reason is missing.");
        assertThat(page.select("#send-at-once-reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#pause-error")).isEmpty();
    }

    @Test
    void whoeverIsTooLateSeesHowItStandsNow() throws Exception {
        var mailing = ordered.about("News of the trees");
        operator.press(path(mailing, "/cancel"), "It was wrong.");
        var late = new Counter(application, "admin").press(path(mailing, "/pause"), "Wait.");
        assertThat(late.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(late.getContentAsString());
        assertThat(page.select(".error-summary").text())
                .contains("Nothing was changed.", "Mailing %s cannot be paused: it is cancelled.".formatted(mailing));
        assertThat(page.select(".history").text()).contains("Cancelled by operator: It was wrong.");
        assertThat(page.select(".steering")).isEmpty();
    }

    @Test
    void cancellingAsksOnceMoreAndSaysHowManyAreLeftOut() throws Exception {
        var mailing = ordered.halfWay("News of the trees");
        var question = operator.page(path(mailing, "/cancel"));
        assertThat(question.select("main").text())
                .contains("53,000 of 131,626 have been written to", "The 78,506 others");
        var refused = operator.press(path(mailing, "/cancel"), "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("#cancel-error")
                        .text())
                .isEqualTo("The reason is missing.");
        operator.press(path(mailing, "/cancel"), "It was wrong.");
        assertThat(operator.open(path(mailing, "/cancel")).getRedirectedUrl()).isEqualTo(path(mailing, ""));
    }

    @Test
    void aMailingThatIsNotThereIsAPageThatSaysSo() throws Exception {
        assertThat(operator.open("/staff/mailings/999999999").getStatus()).isEqualTo(404);
        assertThat(operator.press("/staff/mailings/999999999/pause", "Wait.").getStatus())
                .isEqualTo(404);
        assertThat(operator.open("/staff/mailings/999999999/cancel").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aMailingThatGoesToNobodyCanBeLookedAt() throws Exception {
        var mailing = ordered.toNobody();
        assertThat(operator.page(path(mailing, "")).text()).contains("It goes to nobody");
        assertThat(operator.page("/staff/mailings").text()).contains("signer related activity");
    }

    private static String path(MailingId mailing, String rest) {
        return "/staff/mailings/" + mailing + rest;
    }
}
