package petitions.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.platform.Actor;

/** Records what staff do through the engine's own applications: accounts, groups, permissions, retries, due dates, instances. */
class OperationsAreRecorded implements HistoryEventHandler {

    /** The work on tasks is the domain's to tell. */
    private static final Set<String> WORK = Set.of(
            EntityTypes.TASK,
            EntityTypes.IDENTITY_LINK,
            EntityTypes.COMMENT,
            EntityTypes.ATTACHMENT,
            EntityTypes.FILTER,
            EntityTypes.VARIABLE);

    /** Those whose values are ids of accounts and groups, dates and numbers. */
    private static final Set<String> VALUES = Set.of("userId", "groupId", "duedate", "retries", "nrOfRetries");

    private final ObjectProvider<Audit> audit;

    OperationsAreRecorded(ObjectProvider<Audit> audit) {
        this.audit = audit;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry
                && entry.getUserId() != null
                && !WORK.contains(entry.getEntityType())) {
            audit.getObject().record(new Actor(entry.getUserId()), act(entry));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static Act act(UserOperationLogEntryEventEntity entry) {
        var act = Act.of(kind(entry.getEntityType(), entry.getOperationType()), subject(entry));
        if (entry.getProperty() == null) {
            return act;
        }
        act = act.with("property", entry.getProperty());
        if (VALUES.contains(entry.getProperty())) {
            act = entry.getOrgValue() == null ? act : act.with("was", entry.getOrgValue());
            act = entry.getNewValue() == null ? act : act.with("is", entry.getNewValue());
        }
        return act;
    }

    private static String subject(UserOperationLogEntryEventEntity entry) {
        return entry.getProcessInstanceId() == null ? "engine" : "process instance " + entry.getProcessInstanceId();
    }

    /** Group membership, Create: {@code engine-group-membership-create}. */
    private static String kind(String entity, String operation) {
        return ("engine-" + entity + "-" + operation)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
