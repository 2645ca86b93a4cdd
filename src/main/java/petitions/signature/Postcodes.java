package petitions.signature;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.platform.Sql;

/**
 * Which constituency a postcode lies in. Read at the start when the file has changed, by one node; signatures that were
 * made before keep the constituency that they had.
 */
@Component
class Postcodes implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Postcodes.class);

    /** Our choice: anything that nobody else locks. */
    private static final long LOCK = 7_300_044;

    private static final int BUFFERED = 64 * 1024;

    private record Constituency(String name, String regionCode) {}

    private final AreaSettings settings;
    private final ResourceLoader resources;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postcodes(
            AreaSettings settings,
            ResourceLoader resources,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.resources = resources;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var location = settings.postcodes();
        if (location != null && !location.isBlank()) {
            boolean plain = !location.startsWith("classpath:") && !location.startsWith("file:");
            read(new PostcodeFile(resources.getResource(plain ? "file:" + location : location)));
        }
    }

    /** Does nothing if this very file was read the last time. */
    void read(PostcodeFile file) {
        var digest = file.digest();
        transactions.executeWithoutResult(reading -> {
            jdbc.query("select pg_advisory_xact_lock(?)", ignored -> {}, LOCK);
            if (jdbc.queryForList("select digest from postcode_file", String.class)
                    .contains(digest)) {
                return;
            }
            int postcodes = replace(file);
            jdbc.update("delete from postcode_file");
            jdbc.update(
                    "insert into postcode_file (digest, postcodes, read_at) values (?, ?, ?)",
                    digest,
                    postcodes,
                    Sql.at(clock.instant()));
            log.info("{} postcodes were read", postcodes);
        });
    }

    private int replace(PostcodeFile file) {
        var constituencies = new TreeMap<String, Constituency>();
        var regions = new TreeMap<String, String>();
        jdbc.execute("create temporary table fresh (postcode text, constituency text) on commit drop");
        int postcodes = jdbc.execute((ConnectionCallback<Integer>) connection -> copy(connection, file, line -> {
            constituencies.put(line.code(), new Constituency(line.constituency(), line.regionCode()));
            if (line.regionCode() != null) {
                regions.put(line.regionCode(), line.region() == null ? line.regionCode() : line.region());
            }
        }));
        regions.forEach((code, name) -> area("region", code, name, null));
        constituencies.forEach((code, one) -> area("constituency", code, one.name(), one.regionCode()));
        jdbc.update(
                "delete from postcode_area p where not exists (select 1 from fresh f where f.postcode = p.postcode)");
        jdbc.update("""
                insert into postcode_area as p (postcode, constituency)
                select distinct on (postcode) postcode, constituency from fresh
                on conflict on constraint postcode_in_one_constituency do update
                set constituency = excluded.constituency where p.constituency <> excluded.constituency
                """);
        return postcodes;
    }

    private static int copy(Connection connection, PostcodeFile file, Consumer<PostcodeLine> seen) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy fresh (postcode, constituency) from stdin");
        try {
            var buffer = new StringBuilder(BUFFERED);
            int lines = file.forEach(line -> {
                seen.accept(line);
                buffer.append(line.postcode())
                        .append('\t')
                        .append(escaped(line.code()))
                        .append('\n');
                if (buffer.length() >= BUFFERED) {
                    flush(buffer, copy);
                }
            });
            flush(buffer, copy);
            copy.endCopy();
            return lines;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String escaped(String code) {
        return code.replace("\\", "\\\\").replace("\t", "\\t");
    }

    private static void flush(StringBuilder buffer, CopyIn copy) {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new IllegalStateException("The postcodes could not be written", failure);
        }
    }

    private void area(String kind, String code, String name, String regionCode) {
        jdbc.update("""
                insert into area (kind, code, name, region_code) values (?, ?, ?, ?)
                on conflict on constraint area_once do update set name = excluded.name, region_code = excluded.region_code
                """, kind, code, name, regionCode);
    }
}
