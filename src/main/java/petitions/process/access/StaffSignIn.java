package petitions.process.access;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import petitions.platform.Storable;
import petitions.platform.security.SignInSettings;

/** Signs staff in with the engine's accounts; its groups become their roles. The engine slows down repeated tries. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final PasswordEncryptor passwords;
    private final ProvidedNames provided;
    private final Accounts accounts;
    private final SignInSettings settings;

    StaffSignIn(
            IdentityService identities,
            PasswordEncryptor passwords,
            ProvidedNames provided,
            Accounts accounts,
            SignInSettings settings) {
        this.identities = identities;
        this.passwords = passwords;
        this.provided = provided;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        requireKnown(account, password);
        if (!identities.checkPassword(account, password)) {
            throw refused();
        }
        var groups = accounts.groups(account);
        if (settings.onlyInEmergencies() && !groups.contains(StaffGroup.ADMIN.id())) {
            throw refused();
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, roles(groups));
    }

    /** Takes as long for an account that does not exist, or that the provider signs in, as for any other. */
    private void requireKnown(String account, String password) {
        if (!Storable.is(account) || !accounts.has(account) || provided.has(account)) {
            passwords.encrypt(password);
            throw refused();
        }
    }

    private static List<SimpleGrantedAuthority> roles(Set<String> groups) {
        return groups.stream()
                .map(StaffGroup::role)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("The account and the password do not match.");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
