package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;
import static petitions.process.access.Visitor.TASKLIST;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import petitions.process.EngineTest;

/** A provider of the installation's own signs staff in, over real HTTP, beside the accounts that are kept here. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class SignInByProviderTests {

    private static final TestProvider PROVIDER = new TestProvider("house");

    private static final List<String> CLERKS = List.of("Petitions Clerks", "Everybody");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("petitions.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("petitions.sign-in.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("petitions.sign-in.oidc.client-secret", () -> "between-the-two-of-us");
        settings.add("petitions.sign-in.oidc.name", () -> "Parliament");
        settings.add("petitions.sign-in.oidc.contact", () -> "the digital service, extension 4000");
        settings.add("petitions.sign-in.oidc.groups.clerk", () -> "Petitions Clerks");
        settings.add("petitions.sign-in.oidc.groups.operator", () -> "Petitions Operators");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void theSignInPageOffersBothWays() {
        assertThat(new Visitor(port).open("/login").body())
                .contains("Sign in with Parliament", "/oauth2/authorization/staff", "name=\"password\"");
    }

    @Test
    void aClerkOfTheProviderClaimsAndCompletesATaskOfTheClerks() {
        var errand = Errand.forTheClerks(engine);
        var ada = signedIn("ada-1", "ada.l-1", CLERKS);
        var task = errand.task().getId();
        assertThat(ada.postJson(ENGINE + "/task/count", """
                        {"candidateGroups":["clerk"]}""").body()).contains("\"count\":1");
        assertThat(ada.postJson(ENGINE + "/task/" + task + "/claim", """
                        {"userId":"ada.l-1"}""").statusCode())
                .isEqualTo(204);
        assertThat(ada.get(ENGINE + "/task/" + task).body()).contains("\"assignee\":\"ada.l-1\"");
        assertThat(ada.postJson(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(errand.task()).isNull();
        errand.forget();
    }

    @Test
    void groupsOfTheProviderOpenWhatTheyOpenForLocalAccountsAndNothingElse() {
        assertThat(signedIn("ada-2", "ada2", CLERKS).open("/actuator/metrics").statusCode())
                .isEqualTo(403);
        var operator = signedIn("otto-1", "otto1", List.of("Petitions Operators"));
        assertThat(operator.get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(operator.open("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(operator.open("/camunda/app/admin/default/").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whoeverLosesAGroupThereLosesItHereAtTheNextSignIn() {
        signedIn("ada-3", "ada3", List.of("Petitions Clerks", "Petitions Operators"));
        assertThat(groups("ada3")).containsExactlyInAnyOrder("clerk", "operator");
        signedIn("ada-3", "ada3", CLERKS);
        assertThat(groups("ada3")).containsExactly("clerk");
        PROVIDER.next("ada-3", "ada3", List.of("Everybody"));
        assertThat(refusal(byProvider(new Visitor(port)))).contains("none of your groups there may work here");
        assertThat(groups("ada3")).isEmpty();
    }

    @Test
    void whoeverHasNoGroupHearsWhomToAskAndGetsNoAccount() {
        PROVIDER.next("mallory", "mallory", List.of("Everybody"));
        assertThat(refusal(byProvider(new Visitor(port))))
                .contains("Parliament knows you, but none of your groups", "Ask the digital service, extension 4000.");
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void anAccountStaysThePersonsWhateverItIsCalledThere() {
        signedIn("ada-4", "ada4", CLERKS);
        PROVIDER.next("ada-4", "countess", CLERKS);
        var visitor = new Visitor(port);
        byProvider(visitor);
        assertThat(visitor.open("/staff").body()).contains("Welcome, ada4");
        PROVIDER.next("another", "ADA4", CLERKS);
        assertThat(refusal(byProvider(new Visitor(port)))).contains("it is not yours");
    }

    @Test
    void nobodyGetsALocalAccountByItsName() {
        for (String name : List.of("clerk", "Admin", "system")) {
            PROVIDER.next("intruder-" + name, name, CLERKS);
            assertThat(refusal(byProvider(new Visitor(port)))).as(name).contains("There is an account here already");
        }
    }

    @Test
    void aNameThatCannotBeOneIsRefused() {
        for (String name : List.of("ada@parliament.example", "../admin", "", "a".repeat(65), "*")) {
            PROVIDER.next("odd-" + name.hashCode(), name, CLERKS);
            assertThat(refusal(byProvider(new Visitor(port)))).as(name).contains("cannot be the name of one here");
        }
    }

    @Test
    void nobodySignsInToAnAccountOfTheProviderWithAPassword() {
        signedIn("ada-5", "ada5", CLERKS);
        var user = identities.createUserQuery().userId("ada5").singleResult();
        user.setPassword("set-by-an-administrator");
        identities.saveUser(user);
        assertThat(new Visitor(port)
                        .signIn("ada5", "set-by-an-administrator")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?refused"));
    }

    @Test
    void localAccountsSignInAsBefore() {
        assertThat(Visitor.signedIn(port, "clerk", PASSWORD).open("/staff").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRefused() {
        PROVIDER.next("ada-6", Map.of("preferred_username", "ada6", "groups", CLERKS), -600);
        assertThat(refusal(byProvider(new Visitor(port)))).contains("Parliament has not let you in");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(refusal(new Visitor(port).open("/login/oauth2/code/staff?code=stolen&state=guessed")))
                .contains("has not let you in");
    }

    @Test
    void theRequestCarriesStateNonceAndAProofKey() {
        assertThat(location(new Visitor(port).open("/oauth2/authorization/staff")))
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid");
    }

    @Test
    void aSessionIsFoundByItsAccountWhichIsCalledByNobodysName() {
        signedIn("ada-7", "ada7", CLERKS);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'ada7'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from act_id_user where concat(first_, last_, email_) like '%Secret%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void logsSayNobodysName(CapturedOutput output) {
        PROVIDER.next("nobody", "ada.nobody", List.of());
        byProvider(new Visitor(port));
        assertThat(output.getAll())
                .contains("not signed in by the provider: no-group")
                .doesNotContain("Ada Secret", "ada.nobody");
    }

    @Test
    void signingOutGoesOnAtTheProvider() {
        var ada = signedIn("ada-8", "ada8", CLERKS);
        var answer = ada.sendForm("/logout");
        assertThat(location(answer))
                .startsWith(PROVIDER.issuer() + "/endsession")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(ada.open("/staff").statusCode()).isEqualTo(302);
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        assertThat(location(clerk.sendForm("/logout"))).endsWith("/login?signed-out");
    }

    private Visitor signedIn(String subject, String account, List<String> groups) {
        PROVIDER.next(subject, account, groups);
        var visitor = new Visitor(port);
        assertThat(location(byProvider(visitor))).endsWith(TASKLIST);
        assertThat(visitor.open(TASKLIST).statusCode()).isEqualTo(200);
        return visitor;
    }

    /** What a browser does: there, and back again. */
    private HttpResponse<String> byProvider(Visitor visitor) {
        var there = URI.create(location(visitor.open("/oauth2/authorization/staff")));
        var back = URI.create(location(visitor.open(there)));
        return visitor.open(back.getRawPath() + "?" + back.getRawQuery());
    }

    private String refusal(HttpResponse<String> answer) {
        var page = URI.create(location(answer));
        assertThat(page.getPath()).isEqualTo("/login");
        return new Visitor(port).open(page.getPath() + "?" + page.getQuery()).body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }
}
