package petitions.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import petitions.platform.Actor;

/** Who may start what; asked before a start form is shown, and again by the engine when it is submitted. */
@Component
class StartRights {

    private final AuthorizationService authorizations;
    private final IdentityService identities;

    StartRights(AuthorizationService authorizations, IdentityService identities) {
        this.authorizations = authorizations;
        this.identities = identities;
    }

    /** @throws NotYours unless this person may start the process */
    void requireStart(String processDefinitionKey, Actor by) {
        var groups = identities.createGroupQuery().groupMember(by.name()).list().stream()
                .map(Group::getId)
                .toList();
        if (!authorizations.isUserAuthorized(
                by.name(), groups, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, processDefinitionKey)) {
            throw new NotYours();
        }
    }
}
