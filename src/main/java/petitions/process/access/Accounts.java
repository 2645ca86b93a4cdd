package petitions.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The accounts and groups of staff, as the engine keeps them. */
@Component
class Accounts {

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

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
