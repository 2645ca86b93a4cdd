package petitions.platform.sessions;

import org.springframework.stereotype.Component;
import petitions.platform.VendorTables;

@Component
class SessionTables extends VendorTables {

    SessionTables() {
        super("130", "spring session 3.5", "org/springframework/session/jdbc/schema-postgresql.sql");
    }
}
