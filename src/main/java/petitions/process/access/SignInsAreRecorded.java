package petitions.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.platform.Actor;
import petitions.platform.Storable;

/** Records who signed in, and who was refused. What was typed in place of an account's name may be anything: it is kept nowhere. */
@Component
class SignInsAreRecorded {

    private static final Actor NOBODY_KNOWN = new Actor("unknown");

    private final Audit audit;
    private final IdentityService identities;

    SignInsAreRecorded(Audit audit, IdentityService identities) {
        this.audit = audit;
        this.identities = identities;
    }

    @EventListener
    void accepted(AuthenticationSuccessEvent event) {
        var account = event.getAuthentication().getName();
        audit.record(new Actor(account), Act.of("sign-in-accepted", "account " + account));
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        var account = event.getAuthentication().getName();
        audit.record(NOBODY_KNOWN, Act.of("sign-in-refused", isKnown(account) ? "account " + account : "no account"));
    }

    private boolean isKnown(String account) {
        return Storable.is(account)
                && identities.createUserQuery().userId(account).count() > 0;
    }
}
