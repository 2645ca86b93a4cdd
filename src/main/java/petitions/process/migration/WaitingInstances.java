package petitions.process.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which versions are in use, and where what is under way in them waits: read at once for all, however many they are. */
@Repository
class WaitingInstances {

    private static final String EARLIER_IN_USE = """
            select earlier.id_ as earlier_id, earlier.version_ as earlier_version,
                   latest.id_ as latest_id, latest.version_ as latest_version, latest.key_ as key, latest.name_ as name
            from act_re_procdef earlier
            join act_re_procdef latest on latest.key_ = earlier.key_
            where latest.version_ = (select max(version_) from act_re_procdef any_ where any_.key_ = latest.key_)
              and earlier.version_ < latest.version_
              and exists (select 1 from act_ru_execution e where e.proc_def_id_ = earlier.id_)
            order by latest.name_, earlier.version_
            """;

    /** Where a token is, nothing is inside. */
    private static final String STEPS = """
            select e.proc_inst_id_ as instance, e.act_id_ as step from act_ru_execution e
            where e.proc_def_id_ = ? and e.act_id_ is not null
              and not exists (select 1 from act_ru_execution inner_ where inner_.parent_id_ = e.id_)
            """;

    record InUse(Version earlier, Version today) {}

    private final JdbcClient jdbc;

    WaitingInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InUse> earlierVersions() {
        return jdbc.sql(EARLIER_IN_USE)
                .query((row, number) -> new InUse(
                        new Version(
                                row.getString("earlier_id"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getInt("earlier_version")),
                        new Version(
                                row.getString("latest_id"),
                                row.getString("key"),
                                row.getString("name"),
                                row.getInt("latest_version"))))
                .list();
    }

    /** The steps at which each instance of a version waits. */
    Map<String, Set<String>> steps(Version version) {
        Map<String, Set<String>> steps = new TreeMap<>();
        jdbc.sql(STEPS).param(version.id()).query(row -> {
            steps.computeIfAbsent(row.getString("instance"), instance -> new TreeSet<>())
                    .add(row.getString("step"));
        });
        return steps;
    }

    long stillIn(Version version, List<String> instances) {
        return jdbc.sql("select count(*) from act_ru_execution where proc_def_id_ = ? and id_ = any (?)")
                .params(version.id(), instances.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
