package petitions.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.core.NestedExceptionUtils;
import petitions.platform.Refused;
import petitions.process.TaskGone;

/** What a rule said, below whatever the engine has wrapped around it. */
final class Refusals {

    private Refusals() {}

    static Optional<Refused> in(Throwable failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof Refused refused) {
            return Optional.of(refused);
        }
        boolean noSuchTask =
                failure instanceof NullValueException && failure.getMessage().startsWith("Cannot find task with id");
        return noSuchTask ? Optional.of(new TaskGone()) : Optional.empty();
    }
}
