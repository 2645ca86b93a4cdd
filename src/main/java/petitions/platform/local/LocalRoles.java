package petitions.platform.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import petitions.platform.CannotStart;

/** The roles of a database whose server trusts this machine: the application runs as one that owns nothing. */
final class LocalRoles {

    /** Applies the migrations, and owns what they make. */
    static final String OWNER = "postgres";

    static final String APPLICATION = "petitions";
    private static final String REPORTING = "petitions_reporting";

    private static final String MAKE = """
            do $$ begin
                perform pg_advisory_xact_lock(hashtext('petitions: local roles'));
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login nosuperuser;
                end if;
            end $$
            """;

    private LocalRoles() {}

    static void makeIn(String url) {
        try (var connection = DriverManager.getConnection(url, OWNER, "");
                var statement = connection.createStatement()) {
            statement.execute(MAKE.formatted(APPLICATION));
            statement.execute(MAKE.formatted(REPORTING));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The roles of the local database could not be made.",
                    "See that its server runs, and lets the user %s in from this machine without a password; or name a user in petitions.local.database-url."
                            .formatted(OWNER),
                    e);
        }
    }
}
