package petitions.process.access;

import static org.camunda.bpm.engine.authorization.TaskPermissions.READ;
import static org.camunda.bpm.engine.authorization.TaskPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.TaskPermissions.TASK_WORK;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/** What comes with a task to those who may work on it: less than the engine gives, which lets them rewrite it. */
class WorkersPermissions extends DefaultAuthorizationProvider {

    /** @return with the one to assign, which giving a task back takes */
    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        return new Permission[] {READ, TASK_WORK, TASK_ASSIGN};
    }
}
