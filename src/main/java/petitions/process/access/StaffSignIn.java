package petitions.process.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import petitions.platform.Storable;

/** Signs staff in with the engine's accounts; its groups become their roles. The engine slows down repeated tries. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final PasswordEncryptor passwords;

    StaffSignIn(IdentityService identities, PasswordEncryptor passwords) {
        this.identities = identities;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        requireKnown(account, password);
        if (!identities.checkPassword(account, password)) {
            throw refused();
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, roles(account));
    }

    /** Takes as long for an account that does not exist as for one that does. */
    private void requireKnown(String account, String password) {
        if (!Storable.is(account)
                || identities.createUserQuery().userId(account).count() == 0) {
            passwords.encrypt(password);
            throw refused();
        }
    }

    private List<SimpleGrantedAuthority> roles(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
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
