package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

@EngineTest
class OurLooksTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyApplicationBearsOurNameAndNoBannerOfTheVendor(String app) {
        Visitor admin = Visitor.signedIn(port, "admin", PASSWORD);

        assertThat(admin.get("/camunda/app/" + app + "/scripts/config.js").body())
                .contains("vendor: 'Petitions'")
                .doesNotContain("Camunda Services");
        assertThat(admin.get("/camunda/app/" + app + "/styles/user-styles.css").body())
                .contains(".ce-eol-banner");
        assertThat(admin.get("/camunda/app/" + app + "/locales/en.json").body())
                .contains("\"APP_VENDOR\":\"Petitions\"")
                .doesNotContain("Camunda 8", "Welcome to Camunda", "Thank you for using Camunda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void thePageOfEveryApplicationIsTitledAsOurs(String app) {
        assertThat(Visitor.signedIn(port, "admin", PASSWORD)
                        .open("/camunda/app/" + app + "/default/")
                        .body())
                .contains("<title>Petitions</title>")
                .doesNotContainIgnoringCase("camunda services", "<title>Camunda");
    }

    @Test
    void whoeverIsSignedOutInTheirPagesIsSentToOurs() {
        assertThat(Visitor.signedIn(port, "clerk", PASSWORD)
                        .get("/camunda/app/tasklist/scripts/petitions.js")
                        .body())
                .contains("/login");
    }

    @Test
    void theirIconIsOurs() {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        assertThat(clerk.get("/camunda/favicon.ico").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/favicon.ico"));
        assertThat(new Visitor(port).get("/favicon.ico").statusCode()).isEqualTo(200);
    }
}
