package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.platform.CannotStart;

@DomainTest
class PostcodesTests {

    private static final String HEADER = PostcodeLine.HEADER + "\n";

    @Autowired
    Postcodes postcodes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from postcode_file").update();
        jdbc.sql("delete from postcode_area").update();
        jdbc.sql("delete from area where kind <> 'country'").update();
    }

    @Test
    void aFileBringsConstituenciesRegionsAndPostcodes() {
        read(HEADER + "\"sw1a 1aa\",X1,\"Locks, \"\"Quays\"\" and Ferry\",R1,The Rivers\r\n\nM1,X2,Mill,,\n");
        assertThat(known()).containsExactly("M1 X2", "SW1A1AA X1");
        assertThat(jdbc.sql("select kind || ' ' || code || ' ' || name || ' ' || coalesce(region_code, '-') from area"
                                + " where kind <> 'country' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "constituency X1 Locks, \"Quays\" and Ferry R1",
                        "constituency X2 Mill -",
                        "region R1 The Rivers -");
    }

    @Test
    void aFileThatHasNotChangedIsNotReadAgain() {
        read(HEADER + "M1,X1,Mill,,\n");
        jdbc.sql("delete from postcode_area").update();
        read(HEADER + "M1,X1,Mill,,\n");
        assertThat(known()).isEmpty();
    }

    @Test
    void aFileThatHasChangedTakesTheOthersPlace() {
        read(HEADER + "M1,X1,Mill,,\nM2,X1,Mill,,\n");
        read(HEADER + "M1,X2,Mill Race,,\nM3,X1,Mill,,\n");
        assertThat(known()).containsExactly("M1 X2", "M3 X1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1,X1,Mill               | Line 3 of the file of postcodes has 3 columns instead of 5",
                "'M1; drop,X1,Mill,,'     | Line 3 of the file of postcodes begins with something that is no postcode",
                "'M1,,Mill,,'             | Line 3 of the file of postcodes names no constituency",
            })
    void aDamagedFileChangesNothingAndNamesTheLine(String line, String message) {
        read(HEADER + "M1,X1,Mill,,\n");
        assertThatThrownBy(() -> read(HEADER + "M2,X2,Race,,\n" + line + "\n"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(message);
        assertThat(known()).containsExactly("M1 X1");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> read("name,number\nAda,7\n"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not begin with its header");
        assertThatThrownBy(() -> new PostcodeFile(new FileSystemResource("nowhere/postcodes.csv")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
    }

    private void read(String file) {
        postcodes.read(new PostcodeFile(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> known() {
        return jdbc.sql("select postcode || ' ' || constituency from postcode_area order by 1")
                .query(String.class)
                .list();
    }
}
