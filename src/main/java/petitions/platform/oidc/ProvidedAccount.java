package petitions.platform.oidc;

import java.util.List;

/** An account of ours, and the roles that it has at this moment. */
public record ProvidedAccount(String name, List<String> roles) {

    public ProvidedAccount {
        roles = List.copyOf(roles);
    }
}
