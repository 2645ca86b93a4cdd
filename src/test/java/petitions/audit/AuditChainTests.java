package petitions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.FrozenClock;
import petitions.TestDatabase;
import petitions.platform.Actor;

class AuditChainTests {

    private static final Actor CLERK = new Actor("clerk");
    private static final String UNGUARDED = "set session_replication_role = replica; ";

    private JdbcClient jdbc;
    private JdbcClient owner;
    private TransactionTemplate transaction;
    private Audit audit;
    private AuditChain chain;
    private AuditLog log;

    @BeforeEach
    void anEmptyAudit() {
        var database = TestDatabase.dataSource(TestDatabase.fresh());
        jdbc = JdbcClient.create(database);
        owner = TestDatabase.owner(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        audit = new Audit(jdbc, new FrozenClock());
        chain = new AuditChain(jdbc);
        log = new AuditLog(jdbc);
    }

    @Test
    void whatIsRecordedIsChained() {
        record(5);
        assertThat(chain.verify(null)).isEqualTo(new AuditChain.Verdict(log.head(), null));
        assertThat(log.head().number()).isEqualTo(5);
        assertThat(log.page(new AuditSearch(null, null, null, null, null), null, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("mailing 5", "mailing 4", "mailing 3", "mailing 2", "mailing 1");
    }

    @Test
    void anEmptyAuditHolds() {
        assertThat(chain.verify(AuditHead.NONE).holds()).isTrue();
    }

    @Test
    void entriesOfOneTransactionAreSealedTogetherAndInTheirOrder() {
        transaction.executeWithoutResult(all -> {
            record(3);
            assertThat(log.head().number()).isZero();
        });
        assertThat(log.head().number()).isEqualTo(3);
        assertThat(chain.verify(null).holds()).isTrue();
    }

    @Test
    void whatIsRolledBackLeavesNeitherEntryNorGap() {
        record(1);
        transaction.executeWithoutResult(undone -> {
            record(2);
            undone.setRollbackOnly();
        });
        record(1);
        assertThat(log.head().number()).isEqualTo(2);
        assertThat(chain.verify(null).holds()).isTrue();
    }

    @Test
    void aLongTransactionHoldsNobodyUp() {
        transaction.executeWithoutResult(lasts -> {
            record(1);
            var other = Executors.newSingleThreadExecutor();
            assertThat(other.submit(() -> record(1))).succeedsWithin(java.time.Duration.ofSeconds(20));
            other.shutdown();
        });
        assertThat(chain.verify(null).holds()).isTrue();
    }

    @Test
    void commitsAtTheSameMomentMakeOneChain() throws Exception {
        int writers = 8;
        var ready = new CountDownLatch(writers);
        var threads = Executors.newFixedThreadPool(writers);
        List<? extends Future<?>> done = IntStream.range(0, writers)
                .mapToObj(writer -> threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    for (int i = 0; i < 20; i++) {
                        transaction.executeWithoutResult(both -> record(2));
                    }
                    return null;
                }))
                .toList();
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        assertThat(log.head().number()).isEqualTo(writers * 20 * 2);
        assertThat(chain.verify(null).holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set details = '{\"accepted\": 1}' where id = 3 | Entry 3 does not say what was sealed",
                "update audit_entry set actor = 'somebody' where id = 3 | Entry 3 does not say what was sealed",
                "update audit_entry set at = at + interval '1 microsecond' where id = 3 | Entry 3 does not say what was sealed",
                "delete from audit_entry where id = 3 | What entry 3 said was deleted",
                "delete from audit_seal where number = 3; delete from audit_entry where id = 3 | Entry 3 is missing",
                "update audit_seal set entry_id = 9 where number = 3; update audit_seal set entry_id = 3 where number = 4; update audit_seal set entry_id = 4 where number = 3 | Entry 3 does not say what was sealed",
                "insert into audit_entry (at, actor, act, subject, details) values (now(), 'clerk', 'import', 'x', '{}') | 1 entries stand beside the chain",
                "delete from audit_seal where number > 4; delete from audit_entry where id > 4 | The chain ends with entry 4, but was longer",
                "delete from audit_head | The chain ends with entry 6, but was longer"
            })
    void whatTheOwnerOfTheTablesChangesIsFound(String tampering, String found) {
        record(6);
        tamper(tampering);
        assertThat(chain.verify(null).broken()).startsWith(found);
    }

    @Test
    void aTailThatWasCutOffWithItsHeadIsFoundByWhoNotedTheHead() {
        record(6);
        var noted = log.head();
        tamper("delete from audit_seal where number > 4; delete from audit_entry where id > 4;"
                + " update audit_head set number = 4, hash = (select hash from audit_seal where number = 4)");
        assertThat(chain.verify(null).holds()).isTrue();
        assertThat(chain.verify(noted).broken())
                .isEqualTo("Entry 6 was noted, but the chain ends with entry 4: its end was cut off.");
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByWhoNotedTheHead() {
        record(3);
        var noted = log.head();
        tamper("truncate audit_seal, audit_entry; update audit_head set number = 0, hash = repeat('0', 64)");
        record(4);
        assertThat(chain.verify(null).holds()).isTrue();
        assertThat(chain.verify(noted).broken())
                .isEqualTo("Entry 3 has another hash than was noted: the chain was written anew.");
    }

    @Test
    void aNotedHeadStaysPartOfTheChain() {
        record(3);
        var noted = AuditHead.noted(log.head().toString());
        record(3);
        assertThat(chain.verify(noted).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = ''",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry add column more text",
                "drop trigger audit_entry_is_sealed on audit_entry",
                "create or replace function audit_seals() returns trigger language plpgsql as 'begin return null; end'",
                "insert into audit_seal (number, entry_id, hash) values (9, 1, '')",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "update audit_head set number = 0",
                "insert into audit_entry (at, recorded_at, actor, act, subject, details) values (now(), now(), 'a', 'act', 's', '{}')",
                "select audit_seals()"
            })
    void theApplicationAddsEntriesAndNothingElse(String statement) {
        record(1);
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(chain.verify(null).holds()).isTrue();
    }

    private void record(int times) {
        for (int i = 1; i <= times; i++) {
            audit.record(CLERK, Act.of("mailing-finished", "mailing " + i).with("accepted", 131_626));
        }
    }

    private void tamper(String sql) {
        owner.sql(UNGUARDED + sql).update();
    }
}
