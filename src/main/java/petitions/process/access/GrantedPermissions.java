package petitions.process.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;
import petitions.process.access.StaffPermissions.Grant;

/** Writes what {@link StaffPermissions} says into the engine, which keeps one row a group and resource. */
@Component
class GrantedPermissions {

    private record Row(StaffGroup group, Resource resource, String id) {}

    private final AuthorizationService authorizations;

    GrantedPermissions(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(List<Grant> grants) {
        Map<Row, Set<Permission>> rows = new LinkedHashMap<>();
        for (Grant grant : grants) {
            for (StaffGroup group : grant.groups()) {
                rows.computeIfAbsent(new Row(group, grant.resource(), grant.id()), row -> new LinkedHashSet<>())
                        .addAll(Arrays.asList(grant.permissions()));
            }
        }
        rows.forEach(this::grant);
    }

    /** Lets everyone who has signed in see something. */
    void letAllRead(Resource resource, String id, Permission read) {
        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setUserId(Authorization.ANY);
        everyone.setResource(resource);
        everyone.setResourceId(id);
        everyone.addPermission(read);
        authorizations.saveAuthorization(everyone);
    }

    private void grant(Row row, Set<Permission> permissions) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(row.group().id())
                .resourceType(row.resource())
                .resourceId(row.id())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(row.group().id());
            authorization.setResource(row.resource());
            authorization.setResourceId(row.id());
        }
        authorization.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }
}
