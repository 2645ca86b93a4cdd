package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingTest;

@MailingTest
class SharesTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void nobodyIsLeft() {
        jdbc.sql("delete from mailing_node").update();
    }

    @Test
    void whoeverIsAloneHasThemAll() {
        assertThat(take(node(), 0, true)).isEqualTo(settings.lanes());
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "5", "7"})
    void togetherTheyHaveAsManyAsThereAreAndNobodyTwoMoreThanAnother(int nodes) {
        var all = nodes(nodes);
        all.forEach(node -> take(node, 0, false));
        var shares = all.stream().map(node -> take(node, 0, true)).toList();
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(settings.lanes());
        assertThat(shares)
                .allMatch(share -> share == settings.lanes() / nodes || share == settings.lanes() / nodes + 1);
    }

    @Test
    void whoeverJoinsWaitsForLanesThatAreGivenUp() {
        var first = node();
        var second = node();
        int all = take(first, 0, true);
        assertThat(take(second, 0, true)).isZero();
        assertThat(take(first, all, true)).isEqualTo(all / 2);
        assertThat(take(second, 0, true)).isZero();
        take(first, all - 1, true);
        assertThat(take(second, 0, true)).isEqualTo(1);
        take(first, all / 2, true);
        assertThat(take(second, 1, true)).isEqualTo(all / 2);
    }

    @Test
    void nobodyGivesUpMoreThanItsShareThoughAnotherHasTooMany() {
        var first = node();
        var second = node();
        take(first, 0, false);
        take(second, settings.lanes(), true);
        assertThat(take(first, 2, true)).isEqualTo(2);
    }

    /** In one transaction, in which the database's clock stands still. */
    @Test
    void whatADeadNodeHadIsTheOthersAndNotBeforeItsLastClaimIsFree() {
        var dead = node();
        var other = node();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            other.take(0, true);
            dead.take(3, true);
            pass(Leases.LENGTH);
            assertThat(other.take(3, true)).isEqualTo(settings.lanes() / 2);
            pass(LaneKeeper.REST.plusMillis(1));
            assertThat(other.take(3, true)).isEqualTo(settings.lanes());
        });
    }

    @Test
    void whoeverWasTakenForDeadKeepsOnlyWhatNobodyHasTaken() {
        var slow = node();
        var other = node();
        take(slow, settings.lanes(), true);
        pass(Shares.ALIVE.plusMillis(1));
        assertThat(take(other, 0, true)).isEqualTo(settings.lanes());
        take(other, settings.lanes() - 1, false);
        assertThat(take(slow, settings.lanes(), true)).isEqualTo(1);
    }

    @Test
    void whoeverLeavesIsNotWaitedFor() {
        var leaving = node();
        var other = node();
        take(leaving, 0, true);
        leaving.leave();
        assertThat(take(other, 0, true)).isEqualTo(settings.lanes());
    }

    private Shares node() {
        return new Shares(jdbc, new Node(), settings);
    }

    private List<Shares> nodes(int number) {
        return Stream.generate(this::node).limit(number).toList();
    }

    private int take(Shares node, int running, boolean wanted) {
        return new TransactionTemplate(transactions).execute(status -> node.take(running, wanted));
    }

    private void pass(Duration time) {
        jdbc.sql("update mailing_node set alive_until = alive_until - ?::interval")
                .param(time.toString())
                .update();
    }
}
