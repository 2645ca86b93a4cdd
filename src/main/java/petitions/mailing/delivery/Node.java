package petitions.mailing.delivery;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This run of the application, as the owner of its claims. */
@Component
class Node {

    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}
