package petitions.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as a whole: what is in it, to the letter, and whether a word is in what the engine keeps. */
class Tables {

    private static final String KEPT = """
            table_name not in ('staff_draft', 'mailing_tally')
            and table_name not like all (array['qrtz_%', 'audit_%', 'spring_session%'])
            """;

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line a table: its rows, and a digest of what they say. Left out are drafts, which every form may save, the schedule,
     * whose nodes check in now and then, the pace of mailings, who is signed in, and the audit, which also keeps what was refused.
     */
    Map<String, String> contents() {
        var each = names(KEPT).stream().map(table -> """
                        select '%1$s', count(*) || ' rows ' || coalesce(
                            md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "%1$s" t
                        """.formatted(table)).collect(Collectors.joining(" union all "));
        var contents = new TreeMap<String, String>();
        jdbc.sql(each).query(row -> {
            contents.put(row.getString(1), row.getString(2));
        });
        return contents;
    }

    /** Those of the engine's tables in which one of these words stands, as text or in bytes. */
    List<String> ofTheEngineContaining(List<String> words) {
        return names("table_name like 'act_ru_%' or table_name like 'act_hi_%' or table_name = 'act_ge_bytearray'")
                .stream()
                .filter(table -> contains(table, words))
                .toList();
    }

    private boolean contains(String table, List<String> words) {
        var row = table.equals("act_ge_bytearray") ? "encode(bytes_, 'escape')" : "t::text";
        return jdbc.sql("select exists (select 1 from %s t where %s ilike any (:words))".formatted(table, row))
                .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<String> names(String which) {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and (%s) order by table_name
                        """.formatted(which)).query(String.class).list();
    }
}
