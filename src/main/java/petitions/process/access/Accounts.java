package petitions.process.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The accounts and groups of staff, as the engine keeps them. */
@Component
class Accounts {

    /** What they may be called. Addresses are no names: these are in the record of what somebody did. */
    static final String NAMES = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final IdentityService identities;

    Accounts(IdentityService identities) {
        this.identities = identities;
    }

    void ensure(StaffGroup staff) {
        if (identities.createGroupQuery().groupId(staff.id()).count() == 0) {
            Group group = identities.newGroup(staff.id());
            group.setName(staff.label());
            group.setType(staff == StaffGroup.ADMIN ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    boolean has(String account) {
        return identities.createUserQuery().userId(account).count() > 0;
    }

    boolean hasMembers(StaffGroup group) {
        return identities.createUserQuery().memberOfGroup(group.id()).count() > 0;
    }

    /** Opens the group's account of the same name, or takes it back into the group. */
    void open(StaffGroup group, String password) {
        String account = group.account();
        if (has(account)) {
            changePassword(account, password);
        } else {
            User user = identities.newUser(account);
            user.setFirstName(capitalised(account));
            user.setLastName("");
            user.setPassword(password);
            identities.saveUser(user);
        }
        identities.createMembership(account, group.id());
    }

    void changePassword(String account, String password) {
        User user = identities.createUserQuery().userId(account).singleResult();
        user.setPassword(password);
        identities.saveUser(user);
        identities.unlockUser(account);
    }

    /** Whether an account is called so, in capitals or not: people take one for the other. */
    boolean isTaken(String account) {
        return identities.createUserQuery().list().stream()
                .anyMatch(user -> user.getId().equalsIgnoreCase(account));
    }

    /** One that the provider signs in; nobody knows its password. */
    void openProvided(String account) {
        User user = identities.newUser(account);
        user.setFirstName(account);
        user.setLastName("");
        user.setPassword(NewPassword.generate() + NewPassword.generate());
        identities.saveUser(user);
    }

    Set<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of those groups that we know; others stay as they are. */
    void bringUpToDate(String account, Set<StaffGroup> wanted) {
        Set<String> groups = groups(account);
        for (StaffGroup group : StaffGroup.values()) {
            boolean is = groups.contains(group.id());
            if (wanted.contains(group) && !is) {
                identities.createMembership(account, group.id());
            } else if (!wanted.contains(group) && is) {
                identities.deleteMembership(account, group.id());
            }
        }
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
