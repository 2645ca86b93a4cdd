package petitions.process.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** How colleagues call whoever has an account. */
@Component
class StaffNames {

    private final IdentityService identities;

    StaffNames(IdentityService identities) {
        this.identities = identities;
    }

    /** First and last name; the account itself where neither is known. */
    String of(String account) {
        var user = identities.createUserQuery().userId(account).singleResult();
        if (user == null) {
            return account;
        }
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? account : name;
    }
}
