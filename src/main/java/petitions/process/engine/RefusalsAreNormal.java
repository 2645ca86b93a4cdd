package petitions.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.springframework.core.NestedExceptionUtils;

/** Lets the engine log no error, and no stack, where a rule said no, of ours or of its own. */
class RefusalsAreNormal extends CommandContextFactory {

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {

            private boolean refused;

            @Override
            protected void fireCommandFailed(Throwable failure) {
                refused = Refusals.in(failure).isPresent()
                        || NestedExceptionUtils.getMostSpecificCause(failure) instanceof BadUserRequestException;
                super.fireCommandFailed(failure);
            }

            @Override
            protected boolean shouldLogCmdException() {
                return !refused && super.shouldLogCmdException();
            }
        };
    }
}
