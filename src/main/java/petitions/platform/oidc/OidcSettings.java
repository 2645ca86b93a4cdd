package petitions.platform.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.CannotStart;
import petitions.platform.SettingRules;

/**
 * The provider that staff sign in with; none unless its issuer is set.
 *
 * @param name what the sign-in page calls it
 * @param accountClaim what a new account is called by
 * @param groupsClaim where the provider names somebody's groups; with dots where it is inside of another
 * @param contact whom somebody asks who is not let in
 * @param session after which the provider is asked again who somebody is and what they may do
 */
@ConfigurationProperties("petitions.sign-in.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("your organisation") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("") String contact,
        @DefaultValue("4h") Duration session) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        scopes = List.copyOf(scopes);
        new SettingRules("petitions.sign-in.oidc").positive("session", session).verify();
        if (!issuer.isBlank()) {
            verify(issuer, clientId, clientSecret, scopes);
        }
    }

    private static void verify(String issuer, String clientId, String clientSecret, List<String> scopes) {
        var problems = new ArrayList<String>();
        if (!isPrivate(issuer)) {
            problems.add("petitions.sign-in.oidc.issuer must be a web address with https.");
        }
        if (clientId.isBlank()) {
            problems.add("petitions.sign-in.oidc.client-id is missing.");
        }
        if (clientSecret.isBlank()) {
            problems.add("petitions.sign-in.oidc.client-secret is missing.");
        }
        if (!scopes.contains("openid")) {
            problems.add("petitions.sign-in.oidc.scopes must have openid among them.");
        }
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "Nobody could sign in with your provider:\n  - " + String.join("\n  - ", problems),
                    "Correct these settings, or leave petitions.sign-in.oidc.issuer out; docs/operations.md says what each is for.");
        }
    }

    private static boolean isPrivate(String issuer) {
        try {
            var uri = URI.create(issuer);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Where people are sent to sign in and out. */
    String origin() {
        var uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** A secret has no place in a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=%s]".formatted(issuer);
    }
}
