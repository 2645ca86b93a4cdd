package petitions.platform.oidc;

import org.springframework.security.core.AuthenticationException;

/** It is time to ask the provider again. */
class SignInIsOver extends AuthenticationException {

    SignInIsOver() {
        super("Please sign in again.");
    }
}
