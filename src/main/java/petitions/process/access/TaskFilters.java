package petitions.process.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import petitions.process.engine.QueryExpressions;

/** The lists of tasks that Tasklist shows from the first start. Those that exist already are left as they are. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> SHOWN_WITH_A_TASK = List.of(
            Map.of("name", "petitionNumber", "label", "Petition"), Map.of("name", "petitionTitle", "label", "Title"));

    private final FilterService filters;
    private final TaskService tasks;
    private final GrantedPermissions permissions;

    TaskFilters(FilterService filters, TaskService tasks, GrantedPermissions permissions) {
        this.filters = filters;
        this.tasks = tasks;
        this.permissions = permissions;
    }

    void ensure() {
        ensure(
                20,
                "My tasks",
                "Tasks that you have claimed",
                query().taskAssigneeExpression(QueryExpressions.CURRENT_USER));
        ensure(
                10,
                "My group's tasks",
                "Tasks of your group, claimed or not",
                query().taskCandidateGroupInExpression(QueryExpressions.CURRENT_USER_GROUPS)
                        .includeAssignedTasks());
        ensure(
                30,
                "Due this week",
                "Tasks that are due within seven days, or overdue",
                query().dueBeforeExpression(QueryExpressions.IN_A_WEEK));
        ensure(40, "Overdue", "Tasks whose time has passed", query().dueBeforeExpression(QueryExpressions.NOW));
        ensure(50, "All tasks", "Every task that you may see", query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private void ensure(int position, String name, String description, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description,
                "priority", position,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", SHOWN_WITH_A_TASK));
        filters.saveFilter(filter);
        permissions.letAllRead(FILTER, filter.getId(), READ);
    }
}
