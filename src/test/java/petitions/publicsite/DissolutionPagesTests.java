package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.publicsite.Chronicle.CLERK;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.TestDatabase;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionId;
import petitions.platform.London;

/** What the public reads when Parliament ends. */
@PublicSiteTest
class DissolutionPagesTests {

    private final Chronicle chronicle;
    private final Dissolutions dissolutions;
    private Visitor visitor;
    private PetitionId petition;

    DissolutionPagesTests(@Autowired Chronicle chronicle, @Autowired Dissolutions dissolutions) {
        this.chronicle = chronicle;
        this.dissolutions = dissolutions;
    }

    @BeforeEach
    void announceIt(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        petition = chronicle.on("2029-03-05T14:20").open("Publish the tide tables");
        dissolutions.announce(London.at(LocalDate.of(2029, 5, 3), LocalTime.of(0, 1)), CLERK);
    }

    @AfterEach
    void forgetIt(@Autowired JdbcClient jdbc) {
        TestDatabase.empty(jdbc, "dissolution");
    }

    @Test
    void aPetitionThatClosesWithinADaySaysAtWhichMoment() throws Exception {
        assertThat(visitor.read("/petitions/" + petition)
                        .select(".petition-state")
                        .text())
                .isEqualTo("Open for signatures until 12.01am on 3 May 2029");
        assertThat(visitor.read("/petitions/%s?lang=cy".formatted(petition))
                        .select(".petition-state")
                        .text())
                .isEqualTo("Ar agor i’w llofnodi tan 12.01am ar 3 Mai 2029");
    }

    @Test
    void aPetitionThatClosedWithItsParliamentSaysSo() throws Exception {
        chronicle.on("2029-05-03T00:02").close(petition);
        assertThat(visitor.read("/petitions/" + petition)
                        .select(".petition-ran")
                        .eachText())
                .containsExactly(
                        "This petition ran for 1 month and 28 days",
                        "It closed early, because Parliament was dissolved");

        var another = chronicle.on("2028-03-05T14:20").open("Publish other tables");
        chronicle.on("2029-05-03T00:02").close(another);

        assertThat(visitor.read("/petitions/" + another).select(".petition-ran").eachText())
                .containsExactly("This petition ran for 6 months");
    }

    @Test
    void whoeverComesTooLateToSignReadsTheMoment() throws Exception {
        chronicle.on("2029-05-03T00:02");
        var path = "/petitions/%s/signatures/new".formatted(petition);
        assertThat(visitor.read(path).text()).contains("could be signed until 12.01am on 3 May 2029.");
        assertThat(visitor.read(path + "?lang=cy").text()).contains("tan 12.01am ar 3 Mai 2029.");
    }

    @Test
    void whileThereIsNoParliamentNobodyFillsInAFormInVain() throws Exception {
        assertThat(visitor.open("/petitions/new").getStatus()).isEqualTo(200);
        chronicle.on("2029-05-03T00:02");
        assertThat(visitor.open("/petitions/new").getStatus()).isEqualTo(503);
        assertThat(visitor.read("/petitions/new").text())
                .contains("Parliament is dissolved", "A petition can be started when the new Parliament has opened.");

        dissolutions.openParliament(CLERK);

        assertThat(visitor.open("/petitions/new").getStatus()).isEqualTo(200);
    }
}
