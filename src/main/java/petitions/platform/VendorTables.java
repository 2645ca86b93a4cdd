package petitions.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A migration that makes a library's tables with the library's own scripts, read out of its jar. */
public abstract class VendorTables implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final List<String> scripts;

    /** @param description the library and the version of it whose scripts these are */
    protected VendorTables(String version, String description, String... scripts) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.scripts = List.of(scripts);
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** None: the scripts belong to the jar, and databases that were made with an earlier one stay valid. */
    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        for (String script : scripts) {
            ScriptUtils.executeSqlScript(context.getConnection(), harmless(script));
        }
    }

    /** Without what would end Flyway's transaction early, and without what could ever drop a table that has rows. */
    private static ByteArrayResource harmless(String script) throws IOException {
        String sql = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
        return new ByteArrayResource(
                sql.replaceAll("(?im)^\\s*(COMMIT|DROP\\s+TABLE[^;]*)\\s*;", "").getBytes(StandardCharsets.UTF_8),
                script);
    }
}
