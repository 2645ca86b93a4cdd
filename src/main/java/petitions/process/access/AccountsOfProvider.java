package petitions.process.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.oidc.NotAdmitted;
import petitions.platform.oidc.ProvidedAccount;
import petitions.platform.oidc.ProvidedAccounts;
import petitions.platform.oidc.ProvidedPerson;
import petitions.platform.oidc.Refusal;

/**
 * Keeps an account of the engine's for everyone whom the provider lets in, with the groups that it names: what staff may
 * see and do, and whose task something is, is decided as for all others.
 */
@Component
class AccountsOfProvider implements ProvidedAccounts {

    private static final Pattern USABLE = Pattern.compile(Accounts.NAMES);

    private final Accounts accounts;
    private final ProvidedNames names;
    private final ProviderGroups groups;
    private final ProviderDepartments departments;
    private final DepartmentGroups departmentGroups;
    private final IdentityService identities;

    AccountsOfProvider(
            Accounts accounts,
            ProvidedNames names,
            ProviderGroups groups,
            ProviderDepartments departments,
            DepartmentGroups departmentGroups,
            IdentityService identities) {
        this.accounts = accounts;
        this.names = names;
        this.groups = groups;
        this.departments = departments;
        this.departmentGroups = departmentGroups;
        this.identities = identities;
    }

    /** Whoever has no group any more loses those that they had, although they are refused. */
    @Override
    @Transactional(noRollbackFor = NotAdmitted.class)
    public ProvidedAccount admit(ProvidedPerson person) {
        // what follows is nobody's doing
        identities.clearAuthentication();
        names.lock();
        Set<StaffGroup> wanted = groups.of(person.groups());
        String account = names.find(person).orElseGet(() -> wanted.isEmpty() ? null : nameNew(person));
        if (account != null) {
            if (!accounts.has(account)) {
                accounts.openProvided(account);
            }
            accounts.bringUpToDate(account, wanted);
            if (!departments.departments().isEmpty()) {
                departmentGroups.bringUpToDate(
                        account, departmentGroups.known(departments.departments(), Set.copyOf(person.groups())));
            }
        }
        if (account == null || wanted.isEmpty()) {
            throw new NotAdmitted(Refusal.NO_GROUP);
        }
        return new ProvidedAccount(
                account, accounts.groups(account).stream().map(StaffGroup::role).toList());
    }

    private String nameNew(ProvidedPerson person) {
        String account = person.account();
        if (!USABLE.matcher(account).matches()) {
            throw new NotAdmitted(Refusal.NAME_UNUSABLE);
        }
        if (account.equalsIgnoreCase(Actor.SYSTEM.name()) || names.has(account) || accounts.isTaken(account)) {
            throw new NotAdmitted(Refusal.NAME_TAKEN);
        }
        names.add(person);
        return account;
    }
}
