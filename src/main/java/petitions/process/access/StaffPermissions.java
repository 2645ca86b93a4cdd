package petitions.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static petitions.process.access.StaffGroup.ADMIN;
import static petitions.process.access.StaffGroup.AUDITOR;
import static petitions.process.access.StaffGroup.CLERK;
import static petitions.process.access.StaffGroup.COMMITTEE;
import static petitions.process.access.StaffGroup.DEPARTMENT;
import static petitions.process.access.StaffGroup.MODERATOR;
import static petitions.process.access.StaffGroup.OPERATOR;
import static petitions.process.access.StaffGroup.PUBLISHER;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What each group of staff may do in the engine, beside its own tasks: those come with a task's candidate groups. */
final class StaffPermissions {

    /** Processes that staff start from Tasklist; all others start by themselves. */
    static final List<String> STARTED_BY_STAFF = List.of(
            "publishRelatedActivity",
            "postponeDebate",
            "moveMeeting",
            "pauseSigning",
            "takePetitionDown",
            "restorePetition",
            "dissolveParliament");

    private static final List<StaffGroup> OFFICE = List.of(CLERK, MODERATOR, PUBLISHER, COMMITTEE, OPERATOR, AUDITOR);

    /** Permissions of groups on one resource, or on all of its kind. */
    record Grant(List<StaffGroup> groups, Resource resource, String id, Permission... permissions) {}

    private StaffPermissions() {}

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>(List.of(
                new Grant(everyone(), Resources.APPLICATION, "tasklist", ACCESS),
                new Grant(List.of(OPERATOR, AUDITOR), Resources.APPLICATION, "cockpit", ACCESS),
                // without it Tasklist shows the key of a group in place of its name
                new Grant(everyone(), Resources.GROUP, ANY, READ),
                new Grant(
                        OFFICE,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY),
                new Grant(List.of(DEPARTMENT), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ),
                new Grant(List.of(CLERK, OPERATOR), Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE),
                new Grant(List.of(OPERATOR), Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.RETRY_JOB),
                new Grant(List.of(OPERATOR), Resources.PROCESS_DEFINITION, ANY, RETRY_JOB),
                new Grant(List.of(OPERATOR, AUDITOR), Resources.DEPLOYMENT, ANY, READ)));
        STARTED_BY_STAFF.forEach(key ->
                grants.add(new Grant(List.of(CLERK, OPERATOR), Resources.PROCESS_DEFINITION, key, CREATE_INSTANCE)));
        for (Resources resource : Resources.values()) {
            grants.add(new Grant(List.of(ADMIN), resource, ANY, ALL));
        }
        return grants;
    }

    private static List<StaffGroup> everyone() {
        return List.of(CLERK, MODERATOR, PUBLISHER, COMMITTEE, DEPARTMENT, OPERATOR, AUDITOR);
    }
}
