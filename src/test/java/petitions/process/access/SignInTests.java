package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;
import static petitions.process.access.Visitor.TASKLIST;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

@EngineTest
class SignInTests {

    private static final String TASKS = "/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "publisher", "committee", "department", "operator", "admin"})
    void staffLandInTasklistAndAreKnownThere(String account) {
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);

        assertThat(staff.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(staff.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"" + account + "\"");
    }

    @Test
    void aWrongPasswordIsAnsweredKindlyAndSlowsTheNextTry() {
        User newcomer = identities.newUser("newcomer");
        newcomer.setPassword(PASSWORD);
        identities.saveUser(newcomer);
        Visitor visitor = new Visitor(port);

        HttpResponse<String> wrong = visitor.signIn("newcomer", "guess");

        assertThat(wrong.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?refused"));
        assertThat(visitor.open("/login?refused").body()).contains("do not match");
        assertThat(visitor.signIn("newcomer", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?refused"));
        assertThat(visitor.open(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        assertThat(new Visitor(port).signIn("nobody", "guess").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?refused"));
    }

    @Test
    void anAccountThatNobodyCanHaveIsAnsweredLikeAWrongPassword() {
        assertThat(new Visitor(port).signIn("cle\u0000rk", "guess").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?refused"));
    }

    @Test
    void signingInNeedsTheTokenOfThePage() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer = visitor.sendForm("/login", "username", "clerk", "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void thePageThatWasAskedForOpensAfterSigningIn() {
        Visitor visitor = new Visitor(port);
        visitor.open("/camunda/app/cockpit/default/");

        assertThat(visitor.signIn("operator", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/camunda/app/cockpit/default/"));
    }

    @Test
    void signingOutOfTasklistSignsOutOfEverything() {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        assertThat(clerk.get("/staff/anything").statusCode()).isEqualTo(404);

        assertThat(clerk.postJson("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(clerk.get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(clerk.get("/staff/anything").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOfOurPagesSignsOutOfTasklist() {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        clerk.open("/staff");

        clerk.sendForm("/logout");

        assertThat(clerk.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormOfOursIsOnlyAcceptedWithTheTokenThatAStaffPageSet() {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        clerk.forget("STAFF-CSRF");
        assertThat(clerk.get("/staff/anything").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("STAFF-CSRF=") && !cookie.contains("HttpOnly"));
        HttpResponse<String> without = clerk.send(clerk.to("/staff/anything").PUT(BodyPublishers.ofString("{}")));
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("Reload the page");

        HttpResponse<String> with = clerk.send(clerk.to("/staff/anything")
                .header("X-STAFF-CSRF", clerk.cookie("STAFF-CSRF"))
                .PUT(BodyPublishers.ofString("{}")));
        assertThat(with.statusCode()).isEqualTo(404);
    }

    @Test
    void tasklistKeepsItsOwnToken() {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        assertThat(clerk.postJson(ENGINE + TASKS, "{}").statusCode()).isEqualTo(200);
        assertThat(clerk.send(clerk.to(ENGINE + TASKS)
                                .setHeader("X-XSRF-TOKEN", "forged")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, /camunda/app/cockpit/default/, 403",
        "clerk, /camunda/app/admin/default/, 403",
        "department, /camunda/app/cockpit/default/, 403",
        "operator, /camunda/app/cockpit/default/, 200",
        "operator, /camunda/app/admin/default/, 403",
        "admin, /camunda/app/cockpit/default/, 200",
        "admin, /camunda/app/admin/default/, 200",
        "clerk, /operations/anything, 403",
        "department, /operations/anything, 403",
        "operator, /operations/anything, 404",
        "admin, /operations/anything, 404",
        "clerk, /actuator, 403",
        "operator, /actuator, 200",
        "department, /staff/anything, 404",
        "clerk, /camunda-welcome/index.html, 403",
        "clerk, /webjars/camunda/index.html, 403",
    })
    void eachRoleOpensWhatIsItsOwn(String account, String path, int status) {
        assertThat(Visitor.signedIn(port, account, PASSWORD).get(path).statusCode())
                .isEqualTo(status);
    }

    @Test
    void theStartPageShowsWhatAnAccountCanUse() {
        assertThat(new Visitor(port).open("/").body())
                .contains("href=\"/staff\"")
                .doesNotContain("Tasklist");
        assertThat(Visitor.signedIn(port, "clerk", PASSWORD).open("/staff").body())
                .contains("Tasklist")
                .doesNotContain("Cockpit");
        assertThat(Visitor.signedIn(port, "admin", PASSWORD).open("/staff").body())
                .contains("Tasklist", "Cockpit", "Admin");
    }
}
