package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.platform.Sql;

@DomainTest
class SupportersTests {

    private static final Origin HOME = new Origin("192.0.2.0/24", false);

    @Autowired
    Creators creators;

    @Autowired
    Supporters supporters;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;

    @BeforeEach
    void somebodyStartsIt(@Autowired Postcodes postcodes) {
        postcodes.read(new PostcodeFile(new ClassPathResource("areas/example-postcodes.csv")));
        creators.start(
                new PetitionWords("Light the towpath", "It is dark from four o’clock.", ""),
                person(null, "Ottoline", "SW1A 1AA"),
                HOME);
        petition = new PetitionId(
                jdbc.sql("select max(id) from petition").query(Long.class).single());
        supporters.confirm(id("ottoline"));
    }

    @Test
    void creatorAndSupportersComeFromSomewhereAsEverybodyDoes() {
        supporters.support(person(petition, "Bob", "M1 1AE"), HOME);
        assertThat(place("ottoline")).isEqualTo("X14000003 X12000001");
        assertThat(place("bob")).isEqualTo("X14000004 X12000002");
    }

    @Test
    void itIsKnownWhenTheirLastLetterWent() {
        supporters.support(person(petition, "Bob", "M1 1AE"), HOME);
        clock.advance(Duration.ofMinutes(7));
        supporters.support(person(petition, "Bob", "M1 1AE"), HOME);
        assertThat(jdbc.sql("select lettered_at from signature where id = ?")
                        .param(id("bob"))
                        .query((row, number) -> Sql.instant(row, "lettered_at"))
                        .single())
                .isEqualTo(clock.instant());
    }

    private String place(String person) {
        return jdbc.sql("select constituency || ' ' || region from signature where id = ?")
                .param(id(person))
                .query(String.class)
                .single();
    }

    private long id(String person) {
        return jdbc.sql("select id from signature where petition_id = ? and email = ?")
                .params(petition.number(), person + "@mail.example.org")
                .query(Long.class)
                .single();
    }

    private static NewSignature person(PetitionId petition, String name, String postcode) {
        return new NewSignature(
                petition, name, name.toLowerCase(Locale.ROOT) + "@mail.example.org", "GB", postcode, true, false);
    }
}
