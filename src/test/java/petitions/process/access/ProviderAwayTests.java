package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import petitions.process.EngineTest;

/** Nobody is where the provider should be, from the start on. */
@EngineTest
class ProviderAwayTests {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("petitions.sign-in.oidc.issuer", () -> "http://localhost:%d/house".formatted(silentPort()));
        settings.add("petitions.sign-in.oidc.client-id", () -> "petitions");
        settings.add("petitions.sign-in.oidc.client-secret", () -> "between-the-two-of-us");
        settings.add("petitions.sign-in.oidc.name", () -> "Parliament");
    }

    @Test
    void theApplicationStartsAndSaysKindlyThatTheProviderIsAway() {
        var answer = new Visitor(port).open("/oauth2/authorization/staff");
        assertThat(answer.statusCode()).isEqualTo(302);
        var page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(page).endsWith("/login?not-by-provider=away");
        assertThat(new Visitor(port).open("/login?not-by-provider=away").body())
                .contains("Parliament does not answer at the moment. Please try again in a minute.");
    }

    @Test
    void localAccountsSignInMeanwhile() {
        assertThat(Visitor.signedIn(port, "clerk", PASSWORD).open("/staff").statusCode())
                .isEqualTo(200);
    }

    private static int silentPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
