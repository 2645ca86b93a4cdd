package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.TestDatabase;
import petitions.audit.AuditEntry;
import petitions.audit.AuditLog;
import petitions.audit.AuditSearch;

/** What Admin calls when somebody presses its buttons. */
@ApplicationTest
class AccountChangesAreRecordedTests {

    @Autowired
    IdentityService identities;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        identities.setAuthentication("admin", List.of("camunda-admin"));
    }

    @AfterEach
    void theyLeave() {
        identities.deleteUser("temporary");
        identities.clearAuthentication();
    }

    @Test
    void newAccountsAndTheirGroupsAreRecorded() {
        save();
        assertThat(latest("engine-user-create").actor()).isEqualTo("admin");
        assertThat(latest("engine-user-create").details()).contains("temporary");
        identities.createMembership("temporary", "clerk");
        assertThat(log.page(new AuditSearch(null, "admin", "engine-group-membership-create", null, null), null, 2))
                .extracting(AuditEntry::details)
                .anyMatch(details -> details.contains("temporary"))
                .anyMatch(details -> details.contains("clerk"));
        identities.deleteUser("temporary");
        assertThat(latest("engine-user-delete").details()).contains("temporary");
    }

    @Test
    void anAccountThatCannotBeRecordedIsNotMade() {
        var owner = TestDatabase.owner(jdbc);
        owner.sql("revoke insert (actor) on audit_entry from petitions").update();
        try {
            assertThatThrownBy(this::save).hasStackTraceContaining("permission denied");
        } finally {
            owner.sql("grant insert (actor) on audit_entry to petitions").update();
        }
        assertThat(identities.createUserQuery().userId("temporary").count()).isZero();
    }

    private void save() {
        var account = identities.newUser("temporary");
        account.setPassword("only-for-this-test-4");
        identities.saveUser(account);
    }

    private AuditEntry latest(String act) {
        return log.page(new AuditSearch(null, null, act, null, null), null, 1).get(0);
    }
}
