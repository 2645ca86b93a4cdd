package petitions.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses addresses that could be read in two ways, or that nothing can have, before anything decides who may open them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    /** Parameters, empty and dot segments, and percent signs before what needs none or hides a separator. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "[;\\\\]|//|/\\.{1,2}(/|$)|%([01].|2[5def]|3[0-9b]|[46][1-9a-f]|[57][0-9a]|5[cf]|7[ef])",
            Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find() || asksForNothing(request.getQueryString())) {
            ProblemBody.write(response, HttpStatus.BAD_REQUEST, "There is no such address.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** No text has a NUL, so that nothing could be found by one. */
    private static boolean asksForNothing(String query) {
        return query != null && query.contains("%00");
    }
}
