package petitions.platform.oidc;

import java.util.Set;

/**
 * What we ask the provider about somebody; never a name or an address.
 *
 * @param subject who they are at the issuer for good, whatever their account is called
 * @param account how the provider calls their account today
 * @param groups as the provider calls them
 */
public record ProvidedPerson(String issuer, String subject, String account, Set<String> groups) {

    public ProvidedPerson {
        groups = Set.copyOf(groups);
    }
}
