package petitions.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.TestDatabase;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;

@ApplicationTest
@Import(Importing.class)
@TestPropertySource(properties = "petitions.local.example=false")
class ImportsTests {

    private static final Path FORM_OF_2016 = Path.of("src/test/resources/published/form-of-2016.json");

    @Autowired
    Importing importing;

    @Autowired
    Petitions petitions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsHere() {
        TestDatabase.empty(jdbc, "petition, department, import_run restart identity");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        assertThat(importing.file(FORM_OF_2016).imported()).isEqualTo(3);
        var before = everything();
        var again = importing.file(FORM_OF_2016);
        assertThat(again.imported()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.summary()).contains("0 of 3 petitions were imported; 3 were here already, unchanged.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPetitionThatDiffersIsLeftAloneAndNamed() throws IOException {
        importing.file(FORM_OF_2016);
        var newer = importing.content(Files.readString(FORM_OF_2016).replace("12044", "12045"));
        assertThat(newer.leftAlone()).containsExactly(110_001L);
        assertThat(newer.unchanged()).isEqualTo(2);
        assertThat(newer.summary()).contains("left as they are: 110001");
        assertThat(petitions.require(new PetitionId(110_001)).signatureCount()).isEqualTo(12_044);
    }

    @Test
    void aPetitionThatWasOpenedHereIsLeftAlone() {
        petitions.open(new NewPetition(new PetitionId(110_001), "Ours", "It is ours.", "", null), new Actor("clerk"));
        assertThat(importing.file(FORM_OF_2016).leftAlone()).containsExactly(110_001L);
        assertThat(petitions.require(new PetitionId(110_001)).action()).isEqualTo("Ours");
    }

    @Test
    void aFileThatIsDamagedAtItsEndChangesNothing() throws IOException {
        var content = Files.readString(FORM_OF_2016);
        assertThatThrownBy(() -> importing.content(content.substring(0, content.length() - 20)))
                .isInstanceOf(NotPetitions.class);
        assertThatThrownBy(() -> importing.content(content.replace("\"the-moon-decides\"", "7")))
                .hasMessageContaining("data[2]");
        assertThat(jdbc.sql("select count(*) from petition")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from import_run")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String everything() {
        return jdbc.sql("""
                        select (select json_agg(p order by id)::text from petition p)
                               || (select json_agg(t order by id)::text from timeline_entry t)
                               || (select count(*) from act_hi_procinst)
                               || (select count(*) from government_response_text)
                        """).query(String.class).single();
    }
}
