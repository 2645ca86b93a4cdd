package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.Slots;
import petitions.petition.PetitionId;
import petitions.platform.jobs.BackgroundWork;
import petitions.publicsite.PageReader;

/** The pages about all petitions, as axe-core reads them and as they fit a screen; each is kept as a picture. */
@BrowserTest
class TodayBrowserTests {

    private static final Map<String, String> PAGES = Map.of(
            "staff-today", "/staff",
            "staff-petitions", "/staff/petitions?words=ferry",
            "staff-petitions-refused", "/staff/petitions?days=many&state=asleep",
            "staff-petitions-none", "/staff/petitions?words=zyzzyva",
            "staff-due", "/staff/due?days=30",
            "staff-failures", "/staff/failures");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mailings mailings;

    @Autowired
    MailingControl control;

    @Autowired
    BackgroundWork lanes;

    private PageReader reader;
    private Scene scene;

    @BeforeEach
    void openTheBrowser() {
        scene = new Scene(application);
        reader = new PageReader();
    }

    @AfterEach
    void mendAll() throws SchedulerException {
        jdbc.sql("update act_ru_job set retries_ = 5 where retries_ <= 0").update();
        reader.close();
        lanes.start();
    }

    @ParameterizedTest
    @ValueSource(ints = {PageReader.PHONE, PageReader.DESKTOP})
    void nothingKeepsAnybodyFromReadingWhatIsStuck(int width) throws SchedulerException {
        lanes.pause();
        stuckAndLate();
        signIn("operator");
        assertThat(found(PAGES, width)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {PageReader.PHONE, PageReader.DESKTOP})
    void nothingKeepsADepartmentFromReadingItsTasks(int width) {
        scene.responseIsAwaited(scene.openPetition("Bring back the ferry on Sundays"));
        signIn("department");
        assertThat(found(Map.of("staff-department", "/staff"), width)).isEmpty();
        assertThat(reader.browser().getPageSource())
                .contains("Record the response")
                .doesNotContain("What failed");
    }

    @Test
    void aFailedStepIsTriedAgainByTheKeyboardAndTheFailureIsGone() {
        var petition = scene.openPetition("Bring back the ferry on Sundays");
        getsStuck(petition);
        signIn("operator");
        reader.at(PageReader.DESKTOP).open(address("/staff/failures"));
        reader.browser()
                .findElement(By.cssSelector("button[aria-label='Try again: petition %s']".formatted(petition)))
                .sendKeys(Keys.ENTER);
        assertThat(reader.see(By.cssSelector("main .notice")).getText())
                .isEqualTo("“Closing instant reached” is tried again.");
        assertThat(reader.browser().getPageSource()).doesNotContain(">" + petition + "<");
    }

    private List<String> found(Map<String, String> pages, int width) {
        var found = new ArrayList<String>();
        pages.forEach((name, path) -> {
            reader.at(width).open(address(path)).keep("%s-%s".formatted(name, width));
            reader.violations().forEach(violation -> found.add(name + ": " + violation));
            if (reader.overflow() > 0) {
                found.add("%s: is %s too wide".formatted(name, reader.overflow()));
            }
        });
        return found;
    }

    private void stuckAndLate() {
        var late = scene.openPetition("Bring back the ferry on Sundays");
        scene.responseIsAwaited(late);
        jdbc.sql("update government_response set due_on = current_date - 12, chasers_sent = 1 where petition_id = ?")
                .param(late.number())
                .update();
        jdbc.sql("update act_ru_task set due_date_ = now() at time zone 'UTC' - interval '12 days' where name_ like ?")
                .param("%" + late)
                .update();
        scene.responseIsAwaited(scene.openPetition("Let the ferry carry bicycles, prams and the postwoman’s cart"));
        getsStuck(scene.openPetition("Paint the ferry yellow"));
        getsStuck(scene.openPetition("Name the ferry after the old ferrywoman"));
        scene.openPetition("A ferry by night");
        control.pauseItself(
                order(late, "The Government has responded"), "The relay does not accept our user name and password.");
    }

    private MailingId order(PetitionId petition, String subject) {
        var segment = "signers:" + petition;
        var content = new Content(subject, Slots.NAME + Slots.UNSUBSCRIBE, Slots.NAME + Slots.UNSUBSCRIBE);
        return mailings.order(new MailingOrder(
                "petition:" + petition,
                "ferries",
                petition.number(),
                "signer-related-activity",
                false,
                List.of(segment),
                Map.of(segment, Contents.inEnglish(content))));
    }

    private void getsStuck(PetitionId petition) {
        jdbc.sql("""
                        update act_ru_job j set retries_ = 0 from act_ru_execution x
                        where x.id_ = j.process_instance_id_ and x.business_key_ = ? and j.type_ = 'timer'
                        """).param(petition.toString()).update();
    }

    private void signIn(String account) {
        reader.at(PageReader.DESKTOP);
        new SignInPage(reader.browser()).open(address("")).signIn(account, ApplicationTest.STAFF_PASSWORD);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
