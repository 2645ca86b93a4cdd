package petitions.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Puts our name into the head of the vendor's pages, which are seen before their scripts learn it. */
class OurTitle extends OncePerRequestFilter {

    private static final Pattern THEIR_NAME =
            Pattern.compile("[Cc]amunda (Tasklist|Cockpit|Admin|Welcome|[sS]ervices GmbH)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper theirs = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, theirs);
        String type = theirs.getContentType();
        if (type == null || !type.startsWith("text/html")) {
            theirs.copyBodyToResponse();
            return;
        }
        String page = new String(theirs.getContentAsByteArray(), StandardCharsets.UTF_8);
        byte[] ours = THEIR_NAME.matcher(page).replaceAll("Petitions").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(ours.length);
        response.getOutputStream().write(ours);
    }
}
