package petitions.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.Given;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;
import petitions.platform.London;

@ApplicationTest
class TodayPagesTests {

    private static final String DEPARTMENT = "Department for Piers";

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private Stuck stuck;

    @BeforeEach
    void begin() {
        stuck = new Stuck(application);
    }

    @AfterEach
    void tidyUp() {
        stuck.mendAll();
        jdbc.sql("update government_response set state = 'accepted', published_at = now() where department = ?")
                .param(DEPARTMENT)
                .update();
    }

    @Test
    void oneGlanceTellsWhatFailedAndWhatIsLate() throws Exception {
        stuck.at(stuck.open("Mend the pier"));
        var late = lateResponse(application);

        var page = new Visitor(application, "clerk").page("/staff");

        assertThat(page.select(".glance a").eachText())
                .anyMatch(line -> line.equals("1 step failed"))
                .anyMatch(line -> line.equals("1 response is late"));
        assertThat(page.select(".glance a[href=#failures]")).hasSize(1);
        assertThat(page.select("#failures ~ table a").text()).isEqualTo("Closing instant reached");
        assertThat(page.select("#responses ~ table").text())
                .contains(late.toString(), DEPARTMENT, "late by 8 days", "The department has not answered");
        assertThat(page.text()).doesNotContain("All is well");
    }

    @Test
    void whoeverSignsInIsGreetedAndReadsWhatDayItIs() throws Exception {
        assertThat(new Visitor(application, "clerk")
                        .page("/staff")
                        .select(".lead")
                        .text())
                .startsWith("Welcome, clerk. It is ");
    }

    @Test
    void aDepartmentSeesItsOwnTasksAndNothingElse() throws Exception {
        stuck.at(stuck.open("Mend the pier"));
        var page = new Visitor(application, "department").page("/staff");
        assertThat(page.select(".glance, #failures, #responses, .views")).isEmpty();
        assertThat(page.text()).doesNotContain("Mend the pier").contains("Where to go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/due", "/staff/due?days=30", "/staff/due?days=x", "/staff/due?days=7%27--"})
    void whatFallsDueIsShownForAWeekOrAMonth(String path) throws Exception {
        var response = new Visitor(application, "clerk").open(path);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("What falls due");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, 200",
        "publisher, 200",
        "committee, 200",
        "operator, 200",
        "admin, 200",
        "department, 403",
    })
    void theOfficeSeesAllAndDepartmentsDoNot(String account, int status) throws Exception {
        var staff = new Visitor(application, account);
        assertThat(staff.open("/staff").getStatus()).isEqualTo(200);
        assertThat(staff.open("/staff/due").getStatus()).isEqualTo(status);
        assertThat(staff.open("/staff/due.csv").getStatus()).isEqualTo(status);
        assertThat(staff.open("/staff/responses.csv").getStatus()).isEqualTo(status);
    }

    @Test
    void theTablesHaveTheirHeads() throws Exception {
        var late = lateResponse(application);
        var clerk = new Visitor(application, "clerk");
        assertThat(clerk.text("/staff/responses.csv"))
                .startsWith("Petition,Title,Version,Department,Due on,Reminders,Standing\r\n")
                .contains(late + ",Mend the mole,1," + DEPARTMENT);
        assertThat(clerk.text("/staff/due.csv?days=30")).startsWith("Due,What,Who,Petition,Title\r\n");
    }

    private PetitionId lateResponse(ApplicationContext beans) {
        var petition = stuck.open("Mend the mole");
        beans.getBean(Departments.class).save(DEPARTMENT, null, null, "petitions@piers.example");
        beans.getBean(Responses.class).request(petition, DEPARTMENT, Given.CLERK);
        jdbc.sql("update government_response set due_on = ? where petition_id = ?")
                .params(London.date(beans.getBean(Clock.class).instant()).minusDays(8), petition.number())
                .update();
        return petition;
    }
}
