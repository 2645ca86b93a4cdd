package petitions.staff.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;
import petitions.staff.signatures.StaffBrowser;

/** Who reads lives and who steers them, and what may be kept by browsers. */
@ApplicationTest
class LifeAccessTests {

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
    void theModelMayBeKeptForGoodAndTheLibraryForADay() throws Exception {
        var petition = scenario.opened("Build the tenth ferry");
        var model = clerk().get("/staff/processes/models/"
                + scenario.instance(petition, "petition").model());
        var library = clerk().get("/staff/assets/bpmn-js/viewer.js");

        assertThat(model.body()).contains("<bpmn:process id=\"petition\"");
        assertThat(model.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, private, immutable");
        assertThat(library.body()).contains("bpmn.io");
        assertThat(library.headers().firstValue("Cache-Control")).hasValue("max-age=86400, private");
        assertThat(library.headers().firstValue("ETag")).isPresent();
        assertThat(clerk().get("/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/petitions/999999999",
        "/staff/petitions/999999999.json",
        "/staff/processes/nobody",
        "/staff/processes/nobody.json",
        "/staff/processes/models/petition:99:none",
    })
    void whatIsNotThereIsAnswered(String path) throws Exception {
        assertThat(clerk().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, 200, 403, false",
        "publisher, 200, 403, false",
        "committee, 200, 403, false",
        "operator, 200, 200, true",
        "admin, 200, 200, true",
        "department, 403, 403, false",
    })
    void officesReadAndOperatorsSteer(String account, int read, int steer, boolean offered) throws Exception {
        var petition = scenario.asked("Build a ferry for " + account);
        var instance = scenario.instance(petition, "governmentResponse").id();
        var staff = StaffBrowser.signedIn(port, account);

        assertThat(staff.get("/staff/petitions/" + petition).statusCode()).isEqualTo(read);
        assertThat(staff.get("/staff/petitions/%s.json".formatted(petition)).statusCode())
                .isEqualTo(read);
        assertThat(staff.get("/staff/processes/" + instance).statusCode()).isEqualTo(read);
        var form = "/staff/processes/%s/deadlines/event_responseOverdue".formatted(instance);
        assertThat(staff.get(form).statusCode()).isEqualTo(steer);
        assertThat(staff.submit(form, "reason=Why").statusCode()).isEqualTo(steer == 200 ? 422 : steer);
        assertThat(staff.read("/staff/petitions/" + petition).select("a[href=%s]".formatted(form)))
                .hasSize(offered ? 1 : 0);
    }

    private StaffBrowser clerk() throws Exception {
        return StaffBrowser.signedIn(port, "clerk");
    }
}
