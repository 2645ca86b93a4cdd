package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.FrozenClock;

@MailingTest
class MailingsTests {

    @Autowired
    Mailings mailings;

    @Autowired
    PostRoom postRoom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsOrderedWaitsWithItsWordsFrozen() {
        var id = postRoom.order(1);
        var waiting = mailings.find(id).orElseThrow();
        assertThat(waiting.state()).isEqualTo(MailingState.ORDERED);
        assertThat(waiting.expected()).isNull();
        assertThat(waiting.tally().decided()).isZero();
        assertThat(waiting.cutOff()).isEqualTo(FrozenClock.START);
        assertThat(mailings.contentsOf(id, "everyone")).isEqualTo(Contents.inEnglish(PostRoom.NEWS));
        assertThat(mailings.subjectOf(id)).isEqualTo("News of the trees");
    }

    @Test
    void aSecondOrderOfTheSameIsTheFirst() {
        var id = postRoom.order(1);
        var reworded = new MailingOrder(
                "street:7",
                "tree-planted",
                1,
                "other",
                false,
                List.of("few"),
                Map.of("few", Contents.inEnglish(new Content("Other words", "Other.", "<p>Other.</p>"))));
        assertThat(mailings.order(reworded)).isEqualTo(id);
        assertThat(mailings.contentsOf(id, "everyone")).isEqualTo(Contents.inEnglish(PostRoom.NEWS));
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void anotherVersionIsAnotherMailing() {
        var first = postRoom.order(1);
        var second = postRoom.order(2);
        assertThat(second).isNotEqualTo(first);
        assertThat(mailings.after(first)).extracting(MailingProgress::id).containsExactly(second);
        assertThat(mailings.underWay()).extracting(MailingProgress::id).containsExactly(first, second);
    }

    @Test
    void anOrderThatIsRolledBackLeavesNothing() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    postRoom.order(1);
                    throw new IllegalStateException("The next step failed");
                }))
                .hasMessage("The next step failed");
        assertThat(orders()).isZero();
        assertThat(jdbc.sql("select count(*) from mailing_content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoOrdersTheSameAtTheSameTimeGetsTheSame() {
        var other = new CompletableFuture<MailingId>();
        var mine = new TransactionTemplate(transactions).execute(transaction -> {
            var id = postRoom.order(1);
            CompletableFuture.runAsync(() -> other.complete(postRoom.order(1)));
            return id;
        });
        assertThat(other.join()).isEqualTo(mine);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void everySegmentNeedsItsWords() {
        assertThatThrownBy(() -> new MailingOrder(
                        "street:7", "tree-planted", 1, "street-news", false, List.of("creator", "everyone"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A segment of street-news has no content");
    }

    private int orders() {
        return jdbc.sql("select count(*) from mailing").query(Integer.class).single();
    }
}
