package petitions.staff.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.staff.signatures.StaffBrowser;
import petitions.timeline.Timeline;

@ApplicationTest
class PersonalDataPagesTests {

    private static final String PAGE = "/staff/personal-data";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    LegalHolds holds;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = new Scene(application).openPetition("Mend the bridge");
    }

    @Test
    void aPetitionIsHeldAndReleasedWithWhoAndWhy() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        var refused = operator.submit(PAGE + "/hold", "petition=%s&reason=".formatted(petition));
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#hold-error").text()).isEqualTo("The reason is missing.");
        assertThat(page.select("#hold-petition").attr("value")).isEqualTo(petition.toString());

        assertThat(operator.submit(PAGE + "/hold", "petition=%s&reason=A+court+asks.".formatted(petition))
                        .statusCode())
                .isEqualTo(302);
        assertThat(operator.read(PAGE).select("ol.steps li").eachText()).anySatisfy(line -> assertThat(line)
                .startsWith("Mend the bridge (%s): A court asks. By operator,".formatted(petition)));
        assertThat(holds.all()).anyMatch(hold -> hold.petition().equals(petition));
        assertThat(operator.submit(PAGE + "/hold", "petition=%s&reason=Again".formatted(petition))
                        .statusCode())
                .isEqualTo(422);

        operator.submit(PAGE + "/lift", "petition=%s&reason=It+is+over.".formatted(petition));
        assertThat(holds.all()).noneMatch(hold -> hold.petition().equals(petition));
        assertThat(timeline.of(petition))
                .extracting(entry -> entry.summary() + " " + entry.actor())
                .endsWith(
                        "What is known of those who signed is kept until further notice: A court asks. operator",
                        "What is known of those who signed is no longer kept longer than usual: It is over. operator");
    }

    @ParameterizedTest
    @CsvSource({
        "'', A petition's number has digits only.",
        "12a, A petition's number has digits only.",
        "1, There is no petition 1."
    })
    void aPetitionThatThereIsNotIsSaidAtItsField(String number, String message) throws Exception {
        var refused = StaffBrowser.signedIn(port, "operator")
                .submit(PAGE + "/hold", "petition=%s&reason=A+court+asks.".formatted(number));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#hold-error").text()).isEqualTo(message);
    }

    @Test
    void theNameThatAnImportBroughtIsErased() throws Exception {
        jdbc.sql("update petition set creator_name = 'Grace Hopwood' where id = ?")
                .param(petition.number())
                .update();
        var operator = StaffBrowser.signedIn(port, "operator");
        operator.submit(PAGE + "/creator", "petition=%s&reason=They+asked.".formatted(petition));
        assertThat(operator.read(PAGE).select("[role=status]").text())
                .isEqualTo("Petition %s names nobody any more.".formatted(petition));
        assertThat(jdbc.sql("select creator_name from petition where id = ?")
                        .param(petition.number())
                        .query((row, number) -> row.getString(1) == null)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "admin, 200", "clerk, 403", "publisher, 403", "committee, 403", "department, 403"})
    void onlyOperatorsSeeAndDoIt(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(expected);
        staff.submit(PAGE + "/hold", "petition=%s&reason=A+court+asks.".formatted(petition));
        assertThat(holds.all().stream().anyMatch(hold -> hold.petition().equals(petition)))
                .isEqualTo(expected == 200);
    }
}
