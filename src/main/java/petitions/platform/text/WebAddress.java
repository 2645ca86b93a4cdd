package petitions.platform.text;

import java.net.URI;
import org.springframework.lang.Nullable;

/** Addresses that a link may lead to. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether it has a host, and is of http or https. */
    public static boolean is(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
