package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;

/** Signatures that are kept and not believed, or not written to. */
@DomainTest
class SuspectedSignersTests {

    private static final AtomicInteger BLOCKS = new AtomicInteger();

    /** Of each test: how much a block has signed is not in the database. */
    private final Origin home = new Origin("10.1.%d.0/24".formatted(BLOCKS.incrementAndGet()), false);

    @Autowired
    Signers signers;

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
    void whatAProgramFillsInIsKeptAndMarkedAndNobodyIsWrittenTo() {
        signers.sign(wanted("Ada Quill", "ada@post.example", "GB", "SW1A 1AA"), new Origin("192.0.2.0/24", true));
        assertThat(suspicions()).containsExactly("bait");
        assertThat(letters()).isEmpty();
        sign("Ada Quill", "ada@post.example", "SW1A 1AA");
        assertThat(letters())
                .as("nobody keeps the owner of an address from signing")
                .containsExactly("signer-confirm-signature 1");
    }

    @Test
    void aBlockFromWhichMoreSignThanItHasPeopleIsNotBelievedForAWhile() {
        IntStream.range(0, 5_001)
                .forEach(person -> sign("Ada Quill", "ada%d@post.example".formatted(person), "SW1A 1AA"));
        assertThat(suspicions()).containsExactly("rate");
        clock.advance(Duration.ofMinutes(1));
        sign("Zoë Quill", "zoe@post.example", "SW1A 1AA");
        assertThat(suspicions()).hasSize(1);
        assertThat(letters()).hasSize(5_001);
        assertThat(jdbc.sql("select count(*) from signature where suspected is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5_001);
        assertThat(shownAsTooMany()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(shownAsTooMany()).isZero();
    }

    private double shownAsTooMany() {
        var meters = new SimpleMeterRegistry();
        new SuspicionMeters(jdbc, clock).bindTo(meters);
        return meters.get("signatures.suspected").tag("why", "rate").gauge().value();
    }

    @Test
    void oneAddressSignsSoManyPetitionsAtATimeAsOnePersonReads(@Autowired ApplicationContext domain) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("petitions.signing", SigningSettings.class);
        var usual = new Signers(
                domain.getBean(SigningDesk.class),
                new SigningLimits(settings, clock),
                settings,
                domain.getBean(Countries.class));
        for (int number = 0; number < 21; number++) {
            var another = given.petition(300100 + number);
            usual.sign(new NewSignature(another, "Ada", "many@post.example", "FR", "", true, false), home);
        }
        assertThat(suspicions()).containsExactly("address");
        assertThat(letters()).hasSize(20);
    }

    @Test
    void noAddressIsFloodedWithLettersAboutOnePetition() {
        IntStream.rangeClosed(1, 14).forEach(person -> sign("Ada " + person, "ada@post.example", "SW1A 1AA"));
        assertThat(letters()).hasSize(10);
        assertThat(suspicions()).hasSize(4).containsOnly("address");
        clock.advance(Duration.ofHours(24));
        sign("Zoë Quill", "ada@post.example", "SW1A 1AA");
        assertThat(letters()).hasSize(11);
    }

    private void sign(String name, String email, String postcode) {
        signers.sign(wanted(name, email, "GB", postcode), home);
    }

    private NewSignature wanted(String name, String email, String country, String postcode) {
        return new NewSignature(petition, name, email, country, postcode, true, false);
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
