package petitions.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a person who opens a page from a program that asks for data. */
final class PageRequests {

    private PageRequests() {}

    static boolean opensAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && wantsAPage(request);
    }

    static boolean wantsAPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
