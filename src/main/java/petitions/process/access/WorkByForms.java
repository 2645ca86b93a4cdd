package petitions.process.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves staff of the engine's API what Tasklist needs: to take a task for oneself, give it back, comment on it, and to
 * complete it or start a process with what its form decided, and no variables beside. Administrators may do everything.
 */
class WorkByForms extends OncePerRequestFilter {

    static final Pattern OF_A_TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+(?:/(?<step>.+?))?/?");
    static final Pattern START = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/process-definition/(?:key/)?[^/]+(?:/tenant-id/[^/]+)?/(?:start|submit-form)/?");

    private static final Set<String> HARMLESS = Set.of("unclaim", "comment/create");
    private static final Set<String> ENDS = Set.of("complete", "submit-form");

    private static final Set<String> STARTED_WITH = Set.of("variables", "businessKey", "withVariablesInReturn");
    private static final String DRAFT = "draft";

    private static final String BY_ITS_FORM = "This is decided in the form, and nothing is changed beside it.";
    private static final String FOR_ONESELF = "You can claim a task for yourself only; colleagues claim theirs.";
    private static final String READ_ONLY = "An auditor reads everything here and changes nothing.";
    private static final String NOT_HERE =
            "Dates, groups and whose task it is follow from the petition; they are not changed here.";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()) || request.isUserInRole("ADMIN");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EnginePaths.of(request);
        var task = OF_A_TASK.matcher(path);
        boolean starts = START.matcher(path).matches();
        if (!starts && !task.matches()) {
            chain.doFilter(request, response);
            return;
        }
        if (EngineRequestGuard.carriesFilesOrFields(request)) {
            EngineProblem.write(response, HttpStatus.FORBIDDEN, BY_ITS_FORM);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        var refusal = refusal(request, body, starts, task);
        if (refusal.isPresent()) {
            EngineProblem.write(response, HttpStatus.FORBIDDEN, refusal.get());
        } else {
            chain.doFilter(new RereadRequest(request, body), response);
        }
    }

    private static Optional<String> refusal(HttpServletRequest request, byte[] body, boolean starts, Matcher task)
            throws IOException {
        try {
            return starts ? start(body) : work(request, task.group("step"), body);
        } catch (JsonProcessingException neitherFormNorTasklist) {
            return Optional.of(BY_ITS_FORM);
        }
    }

    private static Optional<String> work(HttpServletRequest request, String step, byte[] body) throws IOException {
        if (step == null) {
            boolean asks = request.getMethod().equals("POST")
                    && EnginePaths.of(request).endsWith("/task/count");
            return asks ? Optional.empty() : Optional.of(NOT_HERE);
        }
        if (!request.getMethod().equals("POST")) {
            return Optional.of(NOT_HERE);
        }
        if (HARMLESS.contains(step)) {
            return request.isUserInRole("AUDITOR") ? Optional.of(READ_ONLY) : Optional.empty();
        }
        if (step.equals("claim")) {
            boolean forOneself = JSON.readTree(body).path("userId").asText().equals(request.getRemoteUser());
            return forOneself ? Optional.empty() : Optional.of(FOR_ONESELF);
        }
        if (ENDS.contains(step)) {
            return JSON.readTree(body).path("variables").isEmpty() ? Optional.empty() : Optional.of(BY_ITS_FORM);
        }
        return Optional.of(NOT_HERE);
    }

    /** The draft names the form that was filled in; all else it decides. */
    private static Optional<String> start(byte[] body) throws IOException {
        var content = JSON.readTree(body);
        boolean byItsForm = names(content).allMatch(STARTED_WITH::contains)
                && names(content.path("variables")).allMatch(DRAFT::equals);
        return byItsForm ? Optional.empty() : Optional.of(BY_ITS_FORM);
    }

    private static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey);
    }
}
