package petitions.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import petitions.platform.security.StaffRoles;

/**
 * Leaves staff of the engine's API what their applications ask for, and of what changes anything only what is listed
 * here. The engine asks for permissions too, but not everywhere: it shows Cockpit's figures to whoever has signed in.
 * Administrators may do everything. {@code docs/roles.md} has the same as a table.
 */
class OnlyWhatStaffNeed extends OncePerRequestFilter {

    private static final String NOT_YOURS = "This is not for your role. Ask an operator or an administrator.";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String COCKPIT = "/camunda/api/cockpit/";
    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+/";

    /** What it takes to work with tasks and to start processes {@link WorkByForms} decides. */
    private static final List<Pattern> WORK = List.of(WorkByForms.OF_A_TASK, WorkByForms.START);

    /** Questions that are too long for an address. The engine answers with what whoever asks may see. */
    private static final List<Pattern> QUESTIONS = patterns(
            "(task|process-instance|execution|variable-instance|job|job-definition|external-task|group)(/count)?",
            "history/(activity-instance|detail|job-log|process-instance|task|variable-instance)(/count)?",
            "filter/[^/]+/(count|list|singleResult)",
            "identity/password-policy");

    private static final List<Pattern> OWN_ACCOUNT = patterns("user/(?<account>[^/]+)/(profile|credentials)");

    private static final List<Pattern> RETRIES = patterns(
            "job/[^/]+/retries",
            "job/retries",
            "job-definition/[^/]+/retries",
            "process-instance/job-retries",
            "incident/[^/]+/annotation");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaffRoles.manageAccounts(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isNeeded(request, EnginePaths.of(request))) {
            chain.doFilter(request, response);
        } else {
            EngineProblem.write(response, HttpStatus.FORBIDDEN, NOT_YOURS);
        }
    }

    private static boolean isNeeded(HttpServletRequest request, String path) {
        if (path.startsWith(COCKPIT)) {
            return StaffRoles.seeCockpit(request);
        }
        if (READING.contains(request.getMethod())) {
            return true;
        }
        return isOneOf(WORK, path)
                || request.getMethod().equals("POST") && isOneOf(QUESTIONS, path)
                || isOwnAccount(request, path)
                || StaffRoles.steerProcesses(request) && isOneOf(RETRIES, path);
    }

    private static boolean isOwnAccount(HttpServletRequest request, String path) {
        return OWN_ACCOUNT.stream()
                .map(account -> account.matcher(path))
                .anyMatch(
                        account -> account.matches() && account.group("account").equals(request.getRemoteUser()));
    }

    private static boolean isOneOf(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... paths) {
        return List.of(paths).stream()
                .map(path -> Pattern.compile(ENGINE + path + "/?"))
                .toList();
    }
}
