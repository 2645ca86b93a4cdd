package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import petitions.platform.time.MovableClock;
import petitions.process.EngineTest;

/** Where the provider signs in all but administrators, and cannot always be reached. */
@EngineTest
class ProviderTroubleTests {

    private static final TestProvider PROVIDER = new TestProvider("house");

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("petitions.sign-in.local-accounts", () -> "administrators");
        settings.add("petitions.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("petitions.sign-in.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("petitions.sign-in.oidc.client-secret", () -> "between-the-two-of-us");
        settings.add("petitions.sign-in.oidc.session", () -> "2h");
        settings.add("petitions.sign-in.oidc.groups.clerk", () -> "clerks");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void onlyAdministratorsSignInWithAPassword() {
        assertThat(new Visitor(port).open("/login").body())
                .contains("Sign in with your organisation", "sign in with a password")
                .doesNotContain("name=\"password\"");
        assertThat(new Visitor(port).open("/login?emergency").body()).contains("name=\"password\"");
        assertThat(Visitor.signedIn(port, "admin", PASSWORD).open("/staff").statusCode())
                .isEqualTo(200);
        assertThat(location(new Visitor(port).signIn("clerk", PASSWORD))).endsWith("/login?refused");
    }

    @Test
    void aSessionEndsInTimeHoweverBusySomebodyIs() {
        PROVIDER.next("ada", "ada", List.of("clerks"));
        var ada = new Visitor(port);
        var there = URI.create(location(ada.open("/oauth2/authorization/staff")));
        var back = URI.create(location(ada.open(there)));
        ada.open(back.getRawPath() + "?" + back.getRawQuery());
        clock.advance(Duration.ofMinutes(119));
        assertThat(ada.get(ENGINE + "/task/count").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(ada.get(ENGINE + "/task/count").statusCode()).isEqualTo(401);
        assertThat(location(ada.open("/staff"))).endsWith("/login");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }
}
