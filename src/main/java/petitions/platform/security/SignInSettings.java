package petitions.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import petitions.platform.CannotStart;

/** @param localAccounts who may sign in with an account and a password that are kept here */
@ConfigurationProperties("petitions.sign-in")
public record SignInSettings(@DefaultValue("everyone") LocalAccounts localAccounts) {

    public enum LocalAccounts {
        EVERYONE,
        ADMINISTRATORS
    }

    /** The provider signs in all others; an administrator must be able to when it is gone. */
    public boolean onlyInEmergencies() {
        return localAccounts == LocalAccounts.ADMINISTRATORS;
    }

    /** @throws CannotStart if nobody but administrators could ever sign in */
    void require(@Nullable AnotherWayIn other) {
        if (onlyInEmergencies() && other == null) {
            throw new CannotStart(
                    "petitions.sign-in.local-accounts leaves the sign-in to a provider, and none is set.",
                    "Set petitions.sign-in.oidc.issuer, or leave petitions.sign-in.local-accounts out.");
        }
    }
}
