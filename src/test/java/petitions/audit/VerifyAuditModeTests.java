package petitions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.FrozenClock;
import petitions.PetitionsApplication;
import petitions.TestDatabase;
import petitions.platform.Actor;

class VerifyAuditModeTests {

    private final String url = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void itSaysWhetherTheAuditHoldsAndWhereItIsBroken() {
        new Audit(jdbc, new FrozenClock()).record(new Actor("clerk"), Act.of("import-begun", "import 1"));
        var noted = new AuditLog(jdbc).head();

        assertThat(verify("--verify-audit")).isZero();
        assertThat(said()).startsWith("The audit holds. Its head is ");
        assertThat(verify("--verify-audit=" + noted)).isZero();

        TestDatabase.owner(jdbc)
                .sql("set session_replication_role = replica; update audit_entry set actor = 'nobody' where id = 1")
                .update();
        assertThat(verify("--verify-audit")).isEqualTo(1);
        assertThat(said()).contains("The audit is broken. Entry 1 does not say what was sealed");
    }

    @Test
    void aHeadThatIsNotUnderstoodIsRefusedBeforeAnythingStarts() {
        assertThat(verify("--verify-audit=yesterday")).isEqualTo(2);
        assertThat(said()).contains("a number, a colon and 64 digits");
    }

    private int verify(String option) {
        said.reset();
        return VerifyAuditMode.run(
                PetitionsApplication.class,
                new String[] {
                    option,
                    "--petitions.test=true",
                    "--petitions.local.database-url=" + url,
                    "--" + ApplicationTest.OWN_SCHEDULER
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
