package petitions.process.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it, before the first request, that staff can sign in and do their work. Changes nothing when they can. */
@Component
class StaffAccounts implements SmartInitializingSingleton {

    /** Of the nodes that start together, one at a time. */
    private static final long SEEDING_LOCK = 0x57AFF;

    private static final String PASSWORDS_SHOWN = "staffPasswordsShown";

    private final Accounts accounts;
    private final ManagementService management;
    private final GrantedPermissions permissions;
    private final TaskFilters filters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean local;
    private final String staffPassword;
    private final String adminPassword;
    private final Map<String, String> newPasswords = new LinkedHashMap<>();

    StaffAccounts(
            Accounts accounts,
            ManagementService management,
            GrantedPermissions permissions,
            TaskFilters filters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Environment environment,
            @Value("${petitions.local.staff-password:}") String staffPassword,
            @Value("${petitions.admin-password:}") String adminPassword) {
        this.accounts = accounts;
        this.management = management;
        this.permissions = permissions;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.local = environment.acceptsProfiles(Profiles.of("local"));
        this.staffPassword = staffPassword;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(together -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(SEEDING_LOCK)
                    .query((row, number) -> number)
                    .list();
            for (StaffGroup group : StaffGroup.values()) {
                accounts.ensure(group);
            }
            permissions.grant(StaffPermissions.all());
            filters.ensure();
            if (local) {
                openLocalAccounts();
            } else {
                openFirstAdministratorsAccount();
            }
        });
    }

    /** The passwords that were generated in this start, by account; they are in no other place. */
    Map<String, String> takeNewPasswords() {
        Map<String, String> taken = Map.copyOf(newPasswords);
        newPasswords.clear();
        return taken;
    }

    /** From here on the accounts keep their passwords. Until then a start that was cut off makes new ones. */
    void passwordsWereShown() {
        management.setProperty(PASSWORDS_SHOWN, "true");
    }

    private void openLocalAccounts() {
        boolean shown = management.getProperties().containsKey(PASSWORDS_SHOWN);
        for (StaffGroup group : StaffGroup.values()) {
            String account = group.account();
            if (!accounts.has(account)) {
                accounts.open(group, passwordFor(account));
            } else if (!shown || !staffPassword.isBlank()) {
                accounts.changePassword(account, passwordFor(account));
            }
        }
    }

    private String passwordFor(String account) {
        if (!staffPassword.isBlank()) {
            return staffPassword;
        }
        String password = NewPassword.generate();
        newPasswords.put(account, password);
        return password;
    }

    private void openFirstAdministratorsAccount() {
        if (accounts.hasMembers(StaffGroup.ADMIN)) {
            return;
        }
        if (adminPassword.isBlank()) {
            throw new IllegalStateException(
                    "There is no administrator yet: set PETITIONS_ADMIN_PASSWORD to the password that the first one gets.");
        }
        accounts.open(StaffGroup.ADMIN, adminPassword);
    }
}
