package petitions.platform.oidc;

import java.time.Clock;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Makes an account of ours out of whom the provider has let in. A session keeps that account, its roles, since when it
 * is signed in, and what the provider wants to hear when it signs out; of all that was claimed nothing else.
 */
class ProvidedStaff implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final OidcSettings settings;
    private final ProvidedAccounts accounts;
    private final Clock clock;

    ProvidedStaff(
            OAuth2UserService<OidcUserRequest, OidcUser> provider,
            OidcSettings settings,
            ProvidedAccounts accounts,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = provider.loadUser(request);
        var claims = new Claims(known.getClaims());
        ProvidedAccount account = accounts.admit(new ProvidedPerson(
                settings.issuer(),
                known.getSubject(),
                claims.text(settings.accountClaim()),
                claims.texts(settings.groupsClaim())));
        var kept = new OidcIdToken(
                known.getIdToken().getTokenValue(),
                clock.instant(),
                null,
                Map.of(StandardClaimNames.SUB, account.name()));
        return new DefaultOidcUser(AuthorityUtils.createAuthorityList(account.roles()), kept, StandardClaimNames.SUB);
    }
}
