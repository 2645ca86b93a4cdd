package petitions.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Everything that a database holds, in every table of every schema: the catalogue too, which samples what columns hold. */
final class Dump {

    private static final Pattern BYTES = Pattern.compile("\\\\\\\\x([0-9a-f]+)");

    private final DataSource database;

    Dump(DataSource database) {
        this.database = database;
    }

    /** @param text of a table, with what its bytes say as text behind it; in small letters */
    record Table(String name, String text) {

        boolean says(String... words) {
            return Stream.of(words).anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    List<Table> tables() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var tables = new ArrayList<Table>();
            try (var names = connection.createStatement().executeQuery("""
                    select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'm') order by 1
                    """)) {
                while (names.next()) {
                    tables.add(new Table(names.getString(1), text(copies, names.getString(1))));
                }
            }
            return tables;
        }
    }

    /** Where one of these stands. */
    List<String> tablesThatSay(String... words) throws SQLException, IOException {
        return tables().stream()
                .filter(table -> table.says(words))
                .map(Table::name)
                .toList();
    }

    private static String text(CopyManager copies, String table) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        copies.copyOut("copy (select * from %s) to stdout".formatted(table), out);
        var text = new StringBuilder(out.toString(UTF_8));
        var bytes = BYTES.matcher(out.toString(UTF_8));
        while (bytes.find()) {
            text.append('\n').append(new String(HexFormat.of().parseHex(bytes.group(1)), ISO_8859_1));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
