package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.Signing;

@DomainTest
class SignersTests {

    private static final AtomicInteger BLOCKS = new AtomicInteger();

    /** Of each test: how much a block has signed is not in the database. */
    private final Origin home = new Origin("10.0.%d.0/24".formatted(BLOCKS.incrementAndGet()), false);

    @Autowired
    Signers signers;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
    }

    @Test
    void whoeverSignsIsKeptUnconfirmedAndWrittenToAsTheyTypedTheirAddress() {
        sign("Ada  Quill", "Ada.Quill+petitions@Gmail.com", "sw1a 1aa");
        var kept = jdbc.sql("select * from signature").query().singleRow();
        assertThat(kept)
                .containsEntry("name", "Ada Quill")
                .containsEntry("email", "Ada.Quill+petitions@Gmail.com")
                .containsEntry("canonical_email", "adaquill@gmail.com")
                .containsEntry("country", "GB")
                .containsEntry("postcode", "SW1A1AA")
                .containsEntry("subscribed", false)
                .containsEntry("confirmed_at", null);
        assertThat(letters()).containsExactly("signer-confirm-signature 1");
    }

    @Test
    void theSamePersonWhoSignsAgainIsAskedAgainToConfirmAndAtMostFiveTimes() {
        IntStream.rangeClosed(1, 8).forEach(time -> {
            sign("Ada Quill", "ada@post.example", "SW1A 1AA");
            clock.advance(Duration.ofMinutes(1));
        });
        assertThat(signatures()).isEqualTo(1);
        assertThat(letters())
                .containsExactly(
                        "signer-confirm-signature 1",
                        "signer-confirm-signature 2",
                        "signer-confirm-signature 3",
                        "signer-confirm-signature 4",
                        "signer-confirm-signature 5");
    }

    @Test
    void whoeverHasConfirmedAndSignsAgainIsToldSoByMail() {
        sign("Ada Quill", "ada@post.example", "SW1A 1AA");
        confirmations.confirm(only());
        sign("ADA QUILL", "ADA@post.example", "SW1A 1AA");
        assertThat(signatures()).isEqualTo(1);
        assertThat(letters()).containsExactly("signer-confirm-signature 1", "signer-already-signed 2");
    }

    @Test
    void twoWhoShareAnAddressAndAPostcodeBothSignAndAThirdDoesNot() {
        confirmed("Ada Quill", "quill@post.example", "GB", "SW1A 1AA");
        confirmed("Bob Quill", "quill@post.example", "GB", "SW1A1AA");
        sign("Cyd Quill", "quill@post.example", "SW1A 1AA");
        assertThat(names()).containsExactly("Ada Quill", "Bob Quill");
        assertThat(letters())
                .containsExactly("signer-confirm-signature 1", "signer-confirm-signature 1", "signer-already-signed 2");
    }

    @Test
    void aSecondPersonWithAnotherPostcodeDoesNotSign() {
        confirmed("Ada Quill", "quill@post.example", "GB", "SW1A 1AA");
        sign("Bob Quill", "quill@post.example", "M1 1AE");
        assertThat(names()).containsExactly("Ada Quill");
    }

    @Test
    void twoAbroadMayShareAnAddressInOneCountry() {
        confirmed("Ada Quill", "quill@post.example", "FR", "");
        signFrom("Bob Quill", "quill@post.example", "FR");
        confirmed("Cyd Quill", "quills@post.example", "FR", "");
        signFrom("Dee Quill", "quills@post.example", "DE");
        assertThat(names()).containsExactly("Ada Quill", "Bob Quill", "Cyd Quill");
    }

    @Test
    void whoeverTypesSomebodyElsesAddressUsesUpNoneOfItsPlaces() {
        sign("Mal Ice", "ada@post.example", "M1 1AE");
        sign("Eve Ice", "ada@post.example", "M1 1AE");
        sign("Ada Quill", "ada@post.example", "M1 1AE");
        assertThat(confirmed("Ada Quill", "ada@post.example", "GB", "SW1A 1AA").state())
                .isEqualTo(Confirmation.State.CONFIRMED);
        assertThat(confirmed("Bob Quill", "ada@post.example", "GB", "SW1A 1AA").state())
                .isEqualTo(Confirmation.State.CONFIRMED);
    }

    @Test
    void thoseWhoPressTheButtonManyTimesAtOnceSignOnce() {
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(press ->
                                CompletableFuture.runAsync(() -> sign("Ada Quill", "ada@post.example", "SW1A 1AA")))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        assertThat(signatures()).isEqualTo(1);
        assertThat(letters()).containsExactly("signer-confirm-signature 1");
    }

    @Test
    void aPetitionThatIsClosedPausedTakenDownOrUnknownCannotBeSigned(@Autowired Signing signing) {
        signing.pause("The Queen has died.", Given.CLERK);
        assertCannotSign(petition);
        signing.resume(Given.CLERK);
        sign("Ada Quill", "ada@post.example", "SW1A 1AA");
        assertCannotSign(given.takenDownPetition(300002));
        assertCannotSign(new PetitionId(300003));
        clock.set(petitions.require(petition).closingAt().plusMillis(1));
        assertCannotSign(petition);
        assertThat(signatures()).isEqualTo(1);
    }

    @Test
    void theLastMillisecondIsInTime() {
        clock.set(petitions.require(petition).closingAt());
        sign("Ada Quill", "ada@post.example", "SW1A 1AA");
        assertThat(signatures()).isEqualTo(1);
    }

    private void assertCannotSign(PetitionId id) {
        var wanted = new NewSignature(id, "Bob", "bob@post.example", "GB", "SW1A 1AA", true, false);
        assertThatThrownBy(() -> signers.sign(wanted, home)).isInstanceOf(CannotBeSigned.class);
    }

    private void sign(String name, String email, String postcode) {
        signers.sign(wanted(name, email, "GB", postcode), home);
    }

    private void signFrom(String name, String email, String country) {
        signers.sign(wanted(name, email, country, ""), home);
    }

    private NewSignature wanted(String name, String email, String country, String postcode) {
        return new NewSignature(petition, name, email, country, postcode, true, false);
    }

    private Confirmation confirmed(String name, String email, String country, String postcode) {
        signers.sign(wanted(name, email, country, postcode), home);
        long latest =
                jdbc.sql("select max(id) from signature").query(Long.class).single();
        return confirmations.confirm(latest).orElseThrow();
    }

    private long only() {
        return jdbc.sql("select id from signature").query(Long.class).single();
    }

    private int signatures() {
        return names().size();
    }

    private List<String> names() {
        return jdbc.sql("select name from signature where suspected is null order by id")
                .query(String.class)
                .list();
    }

    private List<String> suspicions() {
        return jdbc.sql("select suspected from signature where suspected is not null")
                .query(String.class)
                .list();
    }

    /** Kind and version, those to the first signature first. */
    private List<String> letters() {
        return jdbc.sql("""
                        select m.kind || ' ' || m.version from delivery_deferral x join mailing m on m.id = x.mailing_id
                        where x.attempts = 0 order by m.version, x.recipient_id
                        """).query(String.class).list();
    }
}
