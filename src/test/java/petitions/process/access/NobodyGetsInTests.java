package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

@EngineTest
class NobodyGetsInTests {

    private static final String NEW_ADMIN = """
            {"profile":{"id":"intruder","firstName":"In","lastName":"Truder"},"credentials":{"password":"intruder"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/deployment/create",
                "/engine-rest/process-definition/key/petition/start",
                "/engine-rest/user/create",
                "/engine-rest/authorization",
                ENGINE + "/task",
                ENGINE + "/task/count",
                ENGINE + "/deployment",
                ENGINE + "/deployment/create",
                ENGINE + "/process-definition",
                ENGINE + "/process-definition/key/petition/start",
                ENGINE + "/filter",
                ENGINE + "/filter/create",
                ENGINE + "/user",
                ENGINE + "/user/create",
                ENGINE + "/external-task/fetchAndLock",
                ENGINE + "/batch",
                ENGINE + "/message",
                ENGINE + "/signal",
                ENGINE + "/authorization",
                ENGINE + "/identity/password-policy",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
                "/camunda/api/admin/plugin/license/default/check-key",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/lib/deps.js",
                "/camunda",
                "/camunda/",
                "/camunda-welcome/index.html",
                "/webjars/camunda/app/tasklist/index.html",
                "/plugin/tasklist/app/plugin.js",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans",
                "/actuator/mappings",
                "/actuator/threaddump",
                "/actuator/prometheus",
                "/actuator/shutdown",
                "/actuator/quartz",
                "/actuator/camunda",
                "/h2-console",
                "/swagger-ui",
                "/v3/api-docs",
                "/error",
                "/.env",
                "/BOOT-INF/classes/application.yml",
                "/application.yml",
                "/staff/anything",
                "/staff/mailings",
                "/staff/mailings.json",
                "/staff/mailings/1/cancel",
                "/actuator/metrics",
                "/actuator/metrics/mails.waiting",
                "/operations/anything",
                "/local/clock",
                "/templates/login.ftlh",
            })
    void withoutSigningIn(String path) {
        Visitor nobody = new Visitor(port);
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
            var request = nobody.to(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{}"));
            assertRefused(nobody.send(request), method + " " + path);
        }
        assertRefused(nobody.open(path), "page " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//camunda/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/",
                "/camunda/api;x=/engine/engine/default/task",
                "/assets/%2e%2e/camunda/api/engine/engine/default/task",
                "/assets/../camunda/api/engine/engine/default/task",
                "/petitions/..;/camunda/api/engine/engine/default/task",
                "/petitions/%2e%2e%2fcamunda/api/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/CAMUNDA/api/engine/engine/default/task",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/../engine-rest/engine",
                "/signatures/../staff/anything",
                "/actuator/health/../env",
                "/actuator/health;/../env",
            })
    void byATrickInThePath(String path) throws IOException {
        for (String method : new String[] {"GET", "POST", "TRACE"}) {
            assertThat(statusOfRaw(method, path)).as(method + " " + path).isIn(302, 400, 401, 403, 404, 405);
        }
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void byPretendingAnotherMethod() {
        Visitor nobody = new Visitor(port);
        assertRefused(
                nobody.send(nobody.to("/local/mailbox")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .POST(BodyPublishers.ofString("_method=delete"))),
                "overridden");
    }

    @Test
    void byBecomingTheFirstAdministrator() {
        Visitor nobody = new Visitor(port);
        nobody.get("/camunda/app/admin/default/");
        assertThat(nobody.postJson("/camunda/api/admin/setup/default/user/create", NEW_ADMIN)
                        .statusCode())
                .isEqualTo(401);

        identities.deleteMembership("admin", "camunda-admin");
        try {
            Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);
            assertThat(clerk.postJson("/camunda/api/admin/setup/default/user/create", NEW_ADMIN)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void whatIsPublicSetsNoCookie() {
        HttpResponse<String> answer = new Visitor(port).open("/assets/petitions.svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void onlyTheHealthOfTheApplicationIsPublicAndWithoutDetails() {
        HttpResponse<String> health = new Visitor(port).get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("components");
    }

    private static void assertRefused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isIn(302, 401, 403, 404);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(what)
                    .endsWith("/login");
        }
    }

    /** Without a client that tidies the path. */
    private int statusOfRaw(String method, String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                            .formatted(method, path, NEW_ADMIN.length(), NEW_ADMIN);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
