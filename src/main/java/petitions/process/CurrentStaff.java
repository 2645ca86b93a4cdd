package petitions.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import petitions.platform.Actor;
import petitions.platform.Refused;

/** Whoever is completing a task or starting a process right now, as the engine knows them. */
@Component
class CurrentStaff {

    private final IdentityService identities;

    CurrentStaff(IdentityService identities) {
        this.identities = identities;
    }

    /** @throws Refused if nobody is signed in */
    Actor require() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new Refused("Sign in first.");
        }
        return new Actor(authentication.getUserId());
    }
}
