package petitions.process.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/** Lets the engine log no error, and no stack, where a rule said no. */
class RefusalsAreNormal extends CommandContextFactory {

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {

            private boolean refused;

            @Override
            protected void fireCommandFailed(Throwable failure) {
                refused = Refusals.in(failure).isPresent();
                super.fireCommandFailed(failure);
            }

            @Override
            protected boolean shouldLogCmdException() {
                return !refused && super.shouldLogCmdException();
            }
        };
    }
}
