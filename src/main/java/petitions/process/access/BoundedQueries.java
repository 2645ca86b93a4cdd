package petitions.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no query ask the engine for everything: those that say no limit get ours. The engine's own limit would refuse
 * what Cockpit asks, and what our code asks while somebody completes a task.
 */
class BoundedQueries extends OncePerRequestFilter {

    /** As many as Tasklist asks for when it asks for filters. */
    private static final int MOST_RESULTS = 2_000;

    private static final String LIMIT = "maxResults";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] limits = request.getParameterValues(LIMIT);
        if (limits == null) {
            chain.doFilter(new Bounded(request), response);
        } else if (limits.length == 1 && allowed(limits[0])) {
            chain.doFilter(request, response);
        } else {
            EngineProblem.write(
                    response, HttpStatus.BAD_REQUEST, "At most %s results can be asked for.".formatted(MOST_RESULTS));
        }
    }

    private static boolean allowed(String limit) {
        return limit.matches("\\d{1,4}") && Integer.parseInt(limit) <= MOST_RESULTS;
    }

    private static class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return (query == null || query.isEmpty() ? "" : query + "&") + LIMIT + "=" + MOST_RESULTS;
        }
    }
}
