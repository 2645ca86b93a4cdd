package petitions.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import petitions.platform.Refused;
import petitions.process.TaskGone;

/**
 * Tells whoever completes a task or starts a process what our rules said, and not how the engine wraps it. Of two people
 * who complete one task at the same moment, the slower hears that it is gone, whatever of the engine's or ours noticed.
 */
class RefusedInOurWords extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedInOurWords.class);

    private static final Set<Class<?>> ENDS_OF_TASKS = Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class);
    private static final Set<Class<?>> STARTS = Set.of(StartProcessInstanceCmd.class, SubmitStartFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        boolean endsATask = ENDS_OF_TASKS.contains(command.getClass());
        if (!endsATask && !STARTS.contains(command.getClass())) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            if (endsATask && isGone(command)) {
                throw logged(new TaskGone());
            }
            throw failed instanceof OptimisticLockingException
                    ? logged(overtaken(failed))
                    : Refusals.in(failed)
                            .<RuntimeException>map(RefusedInOurWords::logged)
                            .orElse(failed);
        }
    }

    private boolean isGone(Command<?> command) {
        var task = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
        return next.execute(engine -> engine.getTaskManager().findTaskById(task)) == null;
    }

    private static Refused overtaken(RuntimeException cause) {
        var refused = new Refused("Something about this has changed in this very moment. Please try once more.");
        refused.initCause(cause);
        return refused;
    }

    private static Refused logged(Refused refused) {
        LOG.info("Refused: {}", refused.getMessage());
        return refused;
    }
}
