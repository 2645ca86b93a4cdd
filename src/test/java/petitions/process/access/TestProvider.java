package petitions.process.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A provider of sign-ins on this machine, which says of whoever comes next what the test has told it. */
public class TestProvider {

    public static final String CLIENT = "petitions";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final String issuer;

    public TestProvider(String issuer) {
        this.issuer = issuer;
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    public String issuer() {
        return server.issuerUrl(issuer).toString();
    }

    public void stop() {
        server.shutdown();
    }

    public void next(String subject, String account, List<String> groups) {
        next(subject, Map.of("preferred_username", account, "groups", groups, "name", "Ada Secret"), 3600);
    }

    void next(String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(CLIENT), claims, seconds));
    }
}
