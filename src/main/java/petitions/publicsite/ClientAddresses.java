package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Who really asks. Each proxy adds to {@code X-Forwarded-For} whom it saw; what stands before the last that we do not trust
 * anybody can have written.
 */
@Component
class ClientAddresses {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=[^:]*:)[0-9A-Fa-f:.]{2,45}");

    /** As some proxies write it: {@code 192.0.2.1:443}, {@code [2001:db8::1]:443}. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[(?<six>[^\\]]+)](:\\d{1,5})?|(?<four>[0-9.]+):\\d{1,5}");

    private final List<IpAddressMatcher> trusted;

    ClientAddresses(ProxySettings settings) {
        this.trusted = settings.trusted().stream().map(IpAddressMatcher::new).toList();
    }

    InetAddress of(HttpServletRequest request) {
        var received = asReceived(request);
        var seen = received.getRemoteAddr();
        for (String hop : hops(received)) {
            if (!isTrusted(seen) || !LITERAL.matcher(hop).matches()) {
                break;
            }
            seen = hop;
        }
        return literal(seen);
    }

    /** The nearest first. */
    private static List<String> hops(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : header.split(",")) {
                hops.add(withoutPort(hop.strip()));
            }
        }
        Collections.reverse(hops);
        return hops;
    }

    private static String withoutPort(String hop) {
        var parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) {
            return hop;
        }
        return parts.group("six") == null ? parts.group("four") : parts.group("six");
    }

    /** Before anything took the headers at their word. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        var received = request;
        while (received instanceof HttpServletRequestWrapper wrapper
                && wrapper.getRequest() instanceof HttpServletRequest inner) {
            received = inner;
        }
        return received;
    }

    private boolean isTrusted(String address) {
        return LITERAL.matcher(address).matches() && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(LITERAL.matcher(address).matches() ? address : "0.0.0.0");
        } catch (UnknownHostException malformed) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
