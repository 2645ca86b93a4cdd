package petitions.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import petitions.platform.Actor;

/** People whom a scenario needs beside the six accounts, for as long as it lasts. */
class Hiring {

    private final IdentityService identities;
    private final List<String> hired = new ArrayList<>();

    Hiring(IdentityService identities) {
        this.identities = identities;
    }

    void hires(Actor who, String... groups) {
        identities.saveUser(identities.newUser(who.name()));
        hired.add(who.name());
        for (String group : groups) {
            identities.createMembership(who.name(), group);
        }
    }

    void letsGo() {
        hired.forEach(identities::deleteUser);
        hired.clear();
    }
}
