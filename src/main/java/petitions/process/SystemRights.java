package petitions.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Does in the engine what follows from somebody's decision, and what they may not do there by hand. */
@Component
class SystemRights {

    private final IdentityService identities;

    SystemRights(IdentityService identities) {
        this.identities = identities;
    }

    void run(Runnable work) {
        var staff = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            if (staff != null) {
                identities.setAuthentication(staff.getUserId(), staff.getGroupIds(), staff.getTenantIds());
            }
        }
    }
}
