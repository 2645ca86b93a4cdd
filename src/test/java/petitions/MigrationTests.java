package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MigrationTests {

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableIsMadeByAMigration() {
        assertThat(Arrays.stream(flyway.info().all()).map(MigrationInfo::getState))
                .allMatch(state -> state.isApplied() && !state.isFailed());
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void migrationsAreNamedForWhatTheyBring() {
        assertThat(Arrays.stream(flyway.info().all())).allSatisfy(migration -> {
            assertThat(migration.getVersion().getVersion()).matches("\\d{3}");
            assertThat(migration.getDescription()).matches("[a-z].{3,}");
        });
    }

    @Test
    void timesAreStoredWithTheirZone() {
        assertThat(jdbc.sql("""
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'public' and data_type = 'timestamp without time zone'
                                  and table_name not like 'act\\_%' and table_name <> 'flyway_schema_history'
                                """).query(String.class).list()).isEmpty();
    }
}
