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
import petitions.signature.SigningSettings;

/**
 * Who really asks. Each proxy adds to {@code X-Forwarded-For} whom it saw; what stands before the last that we do not trust
 * anybody can have written.
 */
@Component
class ClientAddresses {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=[^:]*:)[0-9A-Fa-f:.]{2,45}");

    private final List<IpAddressMatcher> trusted;

    ClientAddresses(SigningSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
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
                hops.add(hop.strip());
            }
        }
        Collections.reverse(hops);
        return hops;
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
