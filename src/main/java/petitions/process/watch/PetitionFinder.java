package petitions.process.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.platform.text.OneLine;

/** Finds petitions by what is known of them and by what they wait for, a page at a time. */
@Service
@Transactional(readOnly = true)
public class PetitionFinder {

    /** The steps that wait for somebody; what is about a debate is about each of its petitions. */
    private static final String WAITS = """
            select coalesce(dp.petition_id, case when x.business_key_ ~ '^\\d{1,18}$' then x.business_key_::bigint end)
                       as petition_id,
                   e.act_id_ as activity, e.proc_def_id_ as definition, h.start_time_ as since, t.due_date_ as due
            from act_ru_execution e
            join act_ru_execution x on x.id_ = e.proc_inst_id_
            join act_hi_actinst h on h.id_ = e.act_inst_id_
            left join act_ru_task t on t.execution_id_ = e.id_
            left join debate_petition dp
                on x.business_key_ = 'debate-' || dp.debate_id and dp.removed_at is null
            where e.is_active_ and (e.act_id_ like 'userTask\\_%' or e.act_id_ like 'receiveTask\\_%')
            """;

    private final JdbcClient jdbc;
    private final StepNames names;
    private final Clock clock;

    PetitionFinder(JdbcClient jdbc, StepNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** What petitions can wait for: the names of the steps by their ids, in the order of the alphabet. */
    public Map<String, String> waits() {
        return names.waits().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    public int count(PetitionSearch search) {
        return jdbc.sql("select count(*)" + from(search))
                .params(parameters(search))
                .query(Integer.class)
                .single();
    }

    /** Whoever waits longest first if that is what was asked for, otherwise the newest. */
    public List<FoundPetition> find(PetitionSearch search, int from, int most) {
        var found = jdbc.sql("select p.id, p.action, p.state, p.department, p.signature_count" + from(search)
                        + (search.asksForWaits() ? " order by w.since, p.id" : " order by p.id desc")
                        + " limit :most offset :from")
                .params(parameters(search))
                .param("most", most)
                .param("from", from)
                .query(PetitionFinder::petition)
                .list();
        var waits = waitsOf(found.stream().map(FoundPetition::id).toList());
        return found.stream()
                .map(petition -> with(petition, waits.getOrDefault(petition.id(), List.of())))
                .toList();
    }

    private static String from(PetitionSearch search) {
        var from = new StringBuilder(" from petition p");
        if (search.asksForWaits()) {
            from.append(" join (select petition_id, min(since) as since from (")
                    .append(WAITS)
                    .append(search.waitsFor() == null ? "" : " and e.act_id_ = :activity")
                    .append(search.longerThan() == null ? "" : " and h.start_time_ < :before")
                    .append(") w group by petition_id) w on w.petition_id = p.id");
        }
        from.append(" where true");
        if (search.mayBeANumber()) {
            from.append(" and (p.id = :number or p.action ilike :part)");
        } else if (search.words() != null) {
            from.append(" and p.action ilike :part");
        }
        if (search.state() != null) {
            from.append(" and p.state = :state");
        }
        if (search.department() != null) {
            from.append(" and (p.department = :department or exists (select 1 from government_response r"
                    + " where r.petition_id = p.id and r.department = :department))");
        }
        return from.toString();
    }

    private Map<String, Object> parameters(PetitionSearch search) {
        var parameters = new HashMap<String, Object>();
        if (search.mayBeANumber()) {
            parameters.put("number", Long.parseLong(search.words()));
        }
        if (search.words() != null) {
            parameters.put("part", "%" + search.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (search.state() != null) {
            parameters.put("state", search.state().code());
        }
        if (search.department() != null) {
            parameters.put("department", search.department());
        }
        if (search.waitsFor() != null) {
            parameters.put("activity", search.waitsFor());
        }
        if (search.longerThan() != null) {
            parameters.put("before", EngineSql.at(clock.instant().minus(Duration.ofDays(search.longerThan()))));
        }
        return parameters;
    }

    private Map<PetitionId, List<Wait>> waitsOf(List<PetitionId> petitions) {
        var waits = new HashMap<PetitionId, List<Wait>>();
        RowMapper<Boolean> keep = (row, number) -> waits.computeIfAbsent(
                        new PetitionId(row.getLong("petition_id")), first -> new ArrayList<>())
                .add(wait(row));
        jdbc.sql("select * from (" + WAITS + """
                         and x.business_key_ = any (
                            select unnest(:numbers::text[]) union
                            select 'debate-' || debate_id from debate_petition
                            where removed_at is null and petition_id::text = any (:numbers))) w
                        where petition_id::text = any (:numbers)
                        """)
                .param("numbers", petitions.stream().map(PetitionId::toString).toArray(String[]::new))
                .query(keep)
                .list();
        waits.values().forEach(each -> each.sort(Comparator.comparing(Wait::since)));
        return waits;
    }

    private Wait wait(ResultSet row) throws SQLException {
        return new Wait(
                names.step(row.getString("definition"), row.getString("activity")),
                EngineSql.instant(row, "since"),
                EngineSql.instant(row, "due"));
    }

    private static FoundPetition petition(ResultSet row, int number) throws SQLException {
        var department = row.getString("department");
        return new FoundPetition(
                new PetitionId(row.getLong("id")),
                OneLine.of(row.getString("action")),
                Petition.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                department == null ? "" : department,
                row.getInt("signature_count"),
                List.of());
    }

    private static FoundPetition with(FoundPetition petition, List<Wait> waits) {
        return new FoundPetition(
                petition.id(), petition.title(), petition.state(), petition.department(), petition.signatures(), waits);
    }
}
