package petitions.platform.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider does not answer, or not as itself. */
class ProviderAway extends OAuth2AuthenticationException {

    ProviderAway(Throwable why) {
        super(new OAuth2Error(Refusal.AWAY.code()), why);
    }
}
