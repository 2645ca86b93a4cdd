package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
    private long asked;

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

    @Test
    void whoeverWasInvalidatedKeepsTheirPlaceAndTheirLettersCount() {
        supporters.support(person("Bob", "pair"), HOME);
        supporters.support(person("Bea", "pair"), HOME);
        var pair = jdbc.sql("select id from signature where email = 'pair@mail.example.org' order by id")
                .query(Long.class)
                .list();
        supporters.confirm(pair.get(0));
        jdbc.sql("update signature set invalidated_at = ? where id = ?")
                .params(Sql.at(clock.instant()), pair.get(0))
                .update();

        assertThat(supporters.confirm(pair.get(1)).orElseThrow().state()).isEqualTo(Backing.State.TAKEN);
        supporters.support(person("Bob", "pair"), HOME);
        supporters.support(person("Cyd", "pair"), HOME);
        IntStream.range(0, 8).forEach(time -> supporters.support(person("Bea", "pair"), HOME));
        assertThat(jdbc.sql("select letters from signature where email = 'pair@mail.example.org' order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 4);
    }

    @Test
    void whoeverHasConfirmedIsToldSoAndNotAskedAgain() {
        supporters.support(person("Bob", "bob"), HOME);
        supporters.confirm(id("bob"));
        supporters.support(person("BOB", "bob"), HOME);
        supporters.support(person("Ottoline", "ottoline"), HOME);
        assertThat(jdbc.sql("""
                        select m.kind || ' ' || m.version from delivery_deferral d join mailing m on m.id = d.mailing_id
                        order by d.recipient_id, m.id
                        """).query(String.class).list())
                .containsExactly(
                        "creator-confirm-petition 1",
                        "supporter-already-supported 2",
                        "supporter-confirm-signature 1",
                        "supporter-already-supported 2");
    }

    @Test
    void whoeverIsNotBelievedCostsAsMuchWorkAndIsNotKept() {
        var program = new Origin("192.0.2.0/24", true);
        long before = written();
        supporters.support(person("Bob", "bob"), program);
        creators.start(new PetitionWords("Win", "Dark.", ""), person("Eve", "eve"), program);
        assertThat(written()).as("rows that were written").isEqualTo(before + 2);
        assertThat(jdbc.sql("select name from signature").query(String.class).list())
                .containsExactly("Ottoline");
        assertThat(jdbc.sql("select count(*) from petition")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverSendsTheirPetitionEightTimesAtOnceHasStartedOneAndHasOneLetter() {
        var words = new PetitionWords("Win", "Dark.", "");
        var eve = person("Eve", "eve");
        var sent = IntStream.range(0, 8)
                .mapToObj(time -> CompletableFuture.runAsync(() -> creators.start(words, eve, HOME)))
                .toList();
        sent.forEach(CompletableFuture::join);
        assertThat(jdbc.sql("select count(*) from petition where action = 'Win'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from delivery_deferral d join signature s on s.id = d.recipient_id"
                                + " where s.name = 'Eve'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Numbers that were given are not given back. */
    private long written() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('signature', 'id')) - 1 - :asked")
                .param("asked", asked++)
                .query(Long.class)
                .single();
    }

    @Test
    void whatComesAfterTheDeadlineIsRefusedKindlyEvenIfNothingHasLapsedYet() {
        creators.start(
                new PetitionWords("Late", "Dark.", ""),
                new NewSignature(null, "Eve", "eve@mail.example.org", "GB", "SW1A 1AA", true, false),
                HOME);
        long eve = jdbc.sql("select id from signature where name = 'Eve'")
                .query(Long.class)
                .single();
        supporters.support(person("Bob", "bob"), HOME);
        clock.advance(Duration.ofDays(15));
        assertThat(supporters.confirm(eve).orElseThrow().state()).isEqualTo(Backing.State.OVER);
        clock.advance(Duration.ofDays(80));
        assertThat(supporters.confirm(id("bob")).orElseThrow().state()).isEqualTo(Backing.State.OVER);
        assertThatThrownBy(() -> supporters.support(person("Bea", "bea"), HOME)).isInstanceOf(CannotBeSupported.class);
    }

    private NewSignature person(String name, String mailbox) {
        return new NewSignature(petition, name, mailbox + "@mail.example.org", "GB", "SW1A 1AA", true, false);
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
