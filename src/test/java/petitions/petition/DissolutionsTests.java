package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.platform.Refused;
import petitions.platform.text.Language;

@DomainTest
class DissolutionsTests {

    private static final Instant DISSOLVED = FrozenClock.START.plus(Duration.ofDays(30));

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aPetitionThatIsBeingPublishedDoesNotEscape() {
        var announced = whileUncommitted(() -> given.petition(300001), () -> dissolutions.announce(DISSOLVED, CLERK));

        assertThat(announced).succeedsWithin(Duration.ofSeconds(20));
        assertThat(petitions.require(new PetitionId(300001)).closingAt()).isEqualTo(DISSOLVED);
    }

    @Test
    void aPetitionThatIsPublishedWhileItIsAnnouncedDoesNotEscape() {
        var opened = whileUncommitted(() -> dissolutions.announce(DISSOLVED, CLERK), () -> given.petition(300001));

        assertThat(opened).succeedsWithin(Duration.ofSeconds(20));
        assertThat(petitions.require(new PetitionId(300001)).closingAt()).isEqualTo(DISSOLVED);
    }

    @Test
    void ofTwoClerksWhoAnnounceAtOnceOneHearsOfTheOther() {
        var second = whileUncommitted(
                () -> dissolutions.announce(DISSOLVED, CLERK),
                () -> dissolutions.announce(DISSOLVED.plusSeconds(60), CLERK));

        assertThat(second)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(Refused.class)
                .withMessageContaining("Parliament is to be dissolved on");
    }

    @Test
    void whatWasApprovedIsNotPublishedTooLate() {
        var petition = admissions.create(new PetitionWords("Light the towpath", "It is dark.", ""), Language.ENGLISH);
        admissions.confirmCreator(petition);
        admissions.supportedBy(petition, 5);
        dissolutions.announce(DISSOLVED, CLERK);
        admissions.approve(petition, CLERK);
        clock.set(DISSOLVED);

        assertThatThrownBy(() -> admissions.publish(petition)).isInstanceOf(ParliamentDissolved.class);
        assertThatThrownBy(() -> admissions.approve(petition, CLERK)).isInstanceOf(ParliamentDissolved.class);
    }

    @Test
    void whatHasComeIsNotWithdrawn() {
        dissolutions.announce(DISSOLVED, CLERK);
        assertThatThrownBy(() -> dissolutions.openParliament(CLERK)).hasMessageContaining("not dissolved");
        clock.set(DISSOLVED);

        assertThatThrownBy(() -> dissolutions.withdraw(CLERK)).hasMessageContaining("No dissolution is still to come.");
        assertThatThrownBy(() -> dissolutions.announce(DISSOLVED.plusSeconds(60), CLERK))
                .hasMessageEndingWith("the new one has not been opened yet.");
    }

    /** Does the first, and commits it when the second waits for it, or is done. */
    private CompletableFuture<?> whileUncommitted(Supplier<?> first, Supplier<?> second) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            first.get();
            var begun = CompletableFuture.supplyAsync(second);
            while (!begun.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return begun;
        });
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
                                       where not l.granted and d.datname = current_database())
                        """).query(Boolean.class).single();
    }
}
