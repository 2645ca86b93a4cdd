package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.EngineTest.PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import petitions.process.EngineTest;

@EngineTest
class StaffAccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private GrantedPermissions permissions;

    @Autowired
    private TaskFilters filters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService savedFilters;

    @Autowired
    private ManagementService management;

    @AfterEach
    void everyAccountAsItWas() {
        starting("local", PASSWORD, "");
        for (StaffGroup group : StaffGroup.values()) {
            if (!accounts.hasMembers(group)) {
                accounts.open(group, PASSWORD);
            }
        }
    }

    @Test
    void startingAgainChangesNothing() {
        long granted = authorizations.createAuthorizationQuery().count();
        long saved = savedFilters.createFilterQuery().count();

        assertThat(starting("local", "", "").takeNewPasswords()).isEmpty();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(granted);
        assertThat(savedFilters.createFilterQuery().count()).isEqualTo(saved);
        assertThat(identities.checkPassword("clerk", PASSWORD)).isTrue();
    }

    @Test
    void aPermissionThatWasWidenedByHandIsAsTheTableSaysAfterTheNextStart() {
        var clerks = authorizations
                .createAuthorizationQuery()
                .groupIdIn("clerk")
                .resourceId("tasklist")
                .singleResult();
        clerks.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(clerks);

        starting("local", "", "");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("clerk")
                        .resourceId("tasklist")
                        .singleResult()
                        .isPermissionGranted(Permissions.CREATE))
                .isFalse();
    }

    @Test
    void anAccountThatIsMissingIsOpenedWithAPasswordThatIsToldOnce() {
        identities.deleteUser("department");

        StaffAccounts start = starting("local", "", "");

        Map<String, String> told = start.takeNewPasswords();
        assertThat(told).containsOnlyKeys("department");
        assertThat(identities.checkPassword("department", told.get("department")))
                .isTrue();
        assertThat(start.takeNewPasswords()).isEmpty();
    }

    @Test
    void aStartThatWasCutOffBeforeItShowedThePasswordsIsFollowedByNewOnes() {
        management.deleteProperty("staffPasswordsShown");

        StaffAccounts start = starting("local", "", "");
        start.passwordsWereShown();

        Map<String, String> told = start.takeNewPasswords();
        assertThat(told).hasSize(StaffGroup.values().length);
        assertThat(identities.checkPassword("clerk", told.get("clerk"))).isTrue();
        assertThat(starting("local", "", "").takeNewPasswords()).isEmpty();
    }

    @Test
    void inProductionOnlyTheFirstAdministratorGetsAnAccount() {
        identities.deleteUser("clerk");
        identities.deleteUser("admin");

        starting("production", "", "the-first-password");

        assertThat(identities.checkPassword("admin", "the-first-password")).isTrue();
        assertThat(accounts.has("clerk")).isFalse();
    }

    @Test
    void inProductionAnAdministratorsPasswordIsNotReset() {
        starting("production", "", "another-password");

        assertThat(identities.checkPassword("admin", PASSWORD)).isTrue();
    }

    @Test
    void productionDoesNotStartWithoutAWayToAdministerIt() {
        identities.deleteUser("admin");

        assertThatThrownBy(() -> starting("production", "", "")).hasMessageContaining("PETITIONS_ADMIN_PASSWORD");
    }

    @Test
    void passwordsAreHashedSlowlyAndNeverAlike() {
        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ in ('clerk', 'publisher')")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("{PBKDF2}"));
    }

    @Test
    void generatedPasswordsAreLongAndEasyToRead() {
        assertThat(NewPassword.generate())
                .matches("[2-9a-z]{4}(-[2-9a-z]{4}){3}")
                .doesNotContainPattern("[ilo]")
                .isNotEqualTo(NewPassword.generate());
    }

    @Test
    void theNoticeNamesTheAccountsAndWhereToSignIn() {
        var shown = new ByteArrayOutputStream();

        PasswordNotice.show(
                Map.of("clerk", "abcd-efgh", "admin", "jkmn-pqrs"),
                "http://localhost:8080",
                new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("clerk        abcd-efgh", "admin        jkmn-pqrs", "http://localhost:8080/login");
    }

    private StaffAccounts starting(String profile, String staffPassword, String adminPassword) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        StaffAccounts start = new StaffAccounts(
                accounts,
                management,
                permissions,
                filters,
                jdbc,
                transactions,
                environment,
                staffPassword,
                adminPassword);
        start.afterSingletonsInstantiated();
        return start;
    }
}
