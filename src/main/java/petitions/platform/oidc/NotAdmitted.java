package petitions.platform.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows somebody, and we do not let them in. */
public class NotAdmitted extends OAuth2AuthenticationException {

    private final Refusal refusal;

    public NotAdmitted(Refusal refusal) {
        super(new OAuth2Error(refusal.code()));
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
