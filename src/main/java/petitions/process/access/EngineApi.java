package petitions.process.access;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import petitions.platform.Refused;
import petitions.process.TaskGone;

/** The engine's API, which answers in our words where our rules said no. */
public class EngineApi extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(super.getClasses());
        classes.add(InOurWords.class);
        return classes;
    }

    /** In the engine's shape, which Tasklist reads. */
    public static class InOurWords implements ExceptionMapper<Refused> {

        private static final int UNPROCESSABLE = 422;

        @Override
        public Response toResponse(Refused refused) {
            return Response.status(
                            refused instanceof TaskGone ? Response.Status.NOT_FOUND.getStatusCode() : UNPROCESSABLE)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(ExceptionDto.fromException(refused))
                    .build();
        }
    }
}
