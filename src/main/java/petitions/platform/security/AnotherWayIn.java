package petitions.platform.security;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in beside the accounts and passwords that are kept here. */
public interface AnotherWayIn {

    void openTo(HttpSecurity http) throws Exception;

    /** What the sign-in page calls it. */
    String name();

    /** Where it begins. */
    String path();

    /** The server on which it goes on, and where people sign out. */
    String origin();

    /** Why it did not let somebody in, by the mark that it left in the address of the sign-in page. */
    Optional<String> refusal(String mark);
}
