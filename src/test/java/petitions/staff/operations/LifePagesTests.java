package petitions.staff.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;
import petitions.platform.London;
import petitions.staff.signatures.StaffBrowser;

@ApplicationTest
class LifePagesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private LifeScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new LifeScenario(application);
    }

    @Test
    void aPetitionSaysWhereItWaitsForWhomSinceWhenAndUntilWhen() throws Exception {
        var petition = scenario.asked("Build the first ferry");

        var page = clerk().read("/staff/petitions/" + petition);

        assertThat(page.select("h1").text()).isEqualTo("Build the first ferry");
        assertThat(page.select(".waits").text())
                .contains("Record the response", "Government response", "for Clerks or Department")
                .contains("nobody has claimed it yet", "Since ", "due ");
        assertThat(page.select("table:has(th:contains(Goes off)) tbody").text())
                .contains("Closing instant reached", "Response overdue", "not yet");
    }

    @Test
    void theListBesideTheDiagramSaysWhatThePictureSays() throws Exception {
        var petition = scenario.asked("Build the second ferry");

        var page = clerk().read("/staff/petitions/" + petition);

        var call = page.select("[data-step=callActivity_governmentResponse]");
        assertThat(call.attr("data-state")).isEqualTo("waiting");
        assertThat(call.attr("data-badge")).startsWith("since ");
        assertThat(call.select("a").attr("href"))
                .isEqualTo("/staff/processes/"
                        + scenario.instance(petition, "governmentResponse").id());
        assertThat(page.select("[data-step=startEvent_petitionOpened]").attr("data-state"))
                .isEqualTo("passed");
        assertThat(page.select("[data-step=event_closingReached]").attr("data-state"))
                .isEqualTo("waiting");
        assertThat(page.select("[data-diagram]").attr("data-diagram"))
                .isEqualTo("/staff/processes/models/"
                        + scenario.instance(petition, "petition").model());
    }

    @Test
    void itsLifeIsOneListOfTheTimelineAndTheEngine() throws Exception {
        var petition = scenario.asked("Build the third ferry");

        var life = clerk().read("/staff/petitions/" + petition).select("section:has(#life) .story");

        assertThat(life.select(".told").eachText())
                .anyMatch(line -> line.contains("was asked for a response by") && line.endsWith("by clerk"));
        assertThat(life.select(".engine").eachText())
                .anyMatch(line -> line.contains("“Request a response” was done. by clerk"));
    }

    @Test
    void aCalledProcessHasAPageOfItsOwn() throws Exception {
        var petition = scenario.asked("Build the fourth ferry");

        var page = clerk().read("/staff/processes/"
                + scenario.instance(petition, "governmentResponse").id());

        assertThat(page.select("h1").text()).isEqualTo("Government response");
        assertThat(page.select(".back").text()).contains("Build the fourth ferry", petition.toString());
        assertThat(page.select(".lead").text()).contains("Under way", "Called by Petition");
        assertThat(page.select("[data-step=userTask_recordResponse]").attr("data-state"))
                .isEqualTo("waiting");
        assertThat(page.select("[data-step=event_responseOverdue]").attr("data-state"))
                .isEqualTo("set");
    }

    @Test
    void aDebateThatIsSharedLeadsToTheOthersAndTellsItsMoves() throws Exception {
        var first = scenario.opened("Build the sixth ferry");
        var second = scenario.opened("Build the seventh ferry");
        scenario.shared(
                first,
                second,
                London.date(application.getBean(Clock.class).instant())
                        .plusDays(40)
                        .toString());

        var debates = clerk().read("/staff/petitions/" + second).select("section:has(#debates)");

        assertThat(debates.select("a[href=/staff/petitions/%s]".formatted(first)))
                .hasSize(1);
        assertThat(debates.select(".story").text()).contains("Scheduled for ", "at 4.30pm, Westminster Hall");
        assertThat(debates.select("h3 a").attr("href")).startsWith("/staff/processes/");
        var debate = clerk().read(debates.select("h3 a").attr("href"));
        assertThat(debate.select("h1").text()).isEqualTo("Debate");
        assertThat(debate.select(".back a").eachAttr("href"))
                .containsExactlyInAnyOrder("/staff/petitions/" + first, "/staff/petitions/" + second);
    }

    @Test
    void everyMailingAboutItIsListedWithItsCounts() throws Exception {
        var petition = scenario.asked("Build the eighth ferry");

        var mailings = clerk().read("/staff/petitions/" + petition).select("[data-mailing]");

        assertThat(mailings).hasSize(1);
        assertThat(mailings.select("th a").attr("href")).startsWith("/staff/mailings/");
        assertThat(mailings.select("td").get(0).text()).isEqualTo("About to begin");
    }

    @Test
    void programsReadTheSame() throws Exception {
        var petition = scenario.asked("Build the ninth ferry");

        var answer = clerk().get("/staff/petitions/%s.json".formatted(petition));

        var sheet = JSON.readTree(answer.body());
        assertThat(sheet.at("/petition/number").asLong()).isEqualTo(petition.number());
        assertThat(sheet.at("/life/waiting").toString()).contains("userTask_recordResponse", "Clerks");
        assertThat(sheet.at("/diagram/marks").toString()).contains("callActivity_governmentResponse");
        var instance = scenario.instance(petition, "petition").id();
        assertThat(JSON.readTree(clerk().get("/staff/processes/%s.json".formatted(instance))
                                .body())
                        .at("/instance/process")
                        .asText())
                .isEqualTo("petition");
    }

    @Test
    void whatPeopleTypeIsShownAsText() throws Exception {
        var petition = scenario.opened("<script>alert('x')</script> & \"ferries\"");

        var page = clerk().read("/staff/petitions/" + petition);

        assertThat(page.select("h1").text()).isEqualTo("<script>alert('x')</script> & \"ferries\"");
        assertThat(page.select("script")).hasSize(2);
    }

    private StaffBrowser clerk() throws Exception {
        return StaffBrowser.signedIn(port, "clerk");
    }
}
