package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.Mailings;

/** Who sees the mailings, and who may do what to them. */
@ApplicationTest
class MailingRightsTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Mailings mailings;

    private Ordered ordered;
    private MailingId mailing;

    @BeforeEach
    void orderOne() {
        ordered = new Ordered(application);
        mailing = ordered.about("News of the trees");
    }

    @AfterEach
    void tidyUp() {
        ordered.endAll();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, 200, 403, 403, 403, 403, 403",
        "committee, 200, 403, 403, 403, 403, 403",
        "publisher, 200, 200, 403, 403, 403, 403",
        "operator, 200, 200, 200, 200, 200, 200",
        "admin, 200, 200, 200, 200, 200, 200",
        "department, 403, 403, 403, 403, 403, 403",
        "'', 401, 401, 401, 401, 401, 401",
    })
    void eachRoleDoesWhatIsItsOwn(
            String account, int see, int pause, int resume, int sendAtOnce, int cancel, int confirm) throws Exception {
        var staff = new Counter(application, account);
        assertThat(staff.fetch("/staff/mailings.json").getStatus()).isEqualTo(see);
        assertThat(staff.fetch("/staff/mailings").getStatus()).isEqualTo(see);
        assertThat(staff.fetch(path(".json")).getStatus()).isEqualTo(see);
        assertThat(staff.fetch(path("")).getStatus()).isEqualTo(see);
        assertThat(staff.fetch(path("/cancel")).getStatus()).isEqualTo(confirm);
        assertThat(post(staff, "/pause")).isEqualTo(pause);
        assertThat(post(staff, "/resume")).isEqualTo(resume);
        assertThat(post(staff, "/send-at-once")).isEqualTo(sendAtOnce);
        assertThat(post(staff, "/try-refused-again")).isEqualTo(sendAtOnce == 200 ? 409 : sendAtOnce);
        assertThat(post(staff, "/cancel")).isEqualTo(cancel);
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfAPage() throws Exception {
        assertThat(new Counter(application, "operator")
                        .postWithoutToken(path("/pause"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(mailings.find(mailing).orElseThrow().state()).isEqualTo(MailingState.ORDERED);
    }

    @ParameterizedTest
    @CsvSource({"operator, 'Pause,Send at once,Cancel…'", "publisher, Pause", "clerk, ''"})
    void thePageOffersWhatOneMayDo(String account, String offered) throws Exception {
        var page = new Counter(application, account).page(path(""));
        assertThat(String.join(",", page.select(".steering button, .steering a").eachText()))
                .isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"clerk, 1", "operator, 1", "department, 0"})
    void theMailingsAreLinkedForWhoeverMaySeeThem(String account, int links) throws Exception {
        assertThat(new Counter(application, account).page("/staff").select("main a[href=/staff/mailings]"))
                .hasSize(links);
        assertThat(new Counter(application, account).page("/local/clock").select("nav a[href=/staff/mailings]"))
                .hasSize(links);
    }

    private int post(Counter staff, String what) throws Exception {
        return staff.postJson(path(what), "{\"reason\":\"It is asked for.\"}").getStatus();
    }

    private String path(String rest) {
        return "/staff/mailings/" + mailing + rest;
    }
}
