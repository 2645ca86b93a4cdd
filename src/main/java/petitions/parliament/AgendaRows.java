package petitions.parliament;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaItem.Matter;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** What is on agendas, in its table. */
@Component
class AgendaRows {

    private static final String SELECT = """
            select i.*, c.decision, c.reason as decision_reason, c.reply_by, c.decided_on, c.decided_by
            from agenda_item i left join committee_decision c on c.id = i.decision_id
            """;

    /** Those with most signatures first. */
    private static final String IN_ORDER = " order by i.planned_on, i.signature_count desc, i.petition_id, i.matter";

    private static final String OF_A_CLOSED_AGENDA = """
             i.decision_id is null and i.deferred_to is null and i.left_at is null
             and i.planned_on in (select planned_on from committee_meeting where state = 'closed')
            """;

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> of(LocalDate meeting) {
        return jdbc.sql(SELECT + " where i.planned_on = ?" + IN_ORDER)
                .param(meeting)
                .query(AgendaRows::item)
                .list();
    }

    Map<LocalDate, List<AgendaItem>> of(Collection<LocalDate> meetings) {
        return jdbc
                .sql(SELECT + " where i.planned_on = any (cast(? as date[]))" + IN_ORDER)
                .param(meetings.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(AgendaRows::item)
                .list()
                .stream()
                .collect(Collectors.groupingBy(AgendaItem::meeting));
    }

    /** What these petitions were on earlier agendas for, the earliest first. */
    Map<PetitionId, List<AgendaItem>> before(LocalDate meeting, Collection<PetitionId> petitions) {
        return jdbc
                .sql(SELECT + " where i.planned_on < ? and i.petition_id = any (?)" + IN_ORDER)
                .params(meeting, petitions.stream().map(PetitionId::number).toArray(Long[]::new))
                .query(AgendaRows::item)
                .list()
                .stream()
                .collect(Collectors.groupingBy(AgendaItem::petition));
    }

    void insert(AgendaItem item) {
        jdbc.sql("insert into agenda_item (planned_on, petition_id, matter, signature_count) values (?, ?, ?, ?)")
                .params(item.meeting(), item.petition().number(), item.matter().code(), item.signatures())
                .update();
    }

    void decideResponse(PetitionId petition, long decision) {
        jdbc.sql("update agenda_item i set decision_id = ? where matter = 'response' and petition_id = ? and"
                        + OF_A_CLOSED_AGENDA)
                .params(decision, petition.number())
                .update();
    }

    void decideDebate(DebateId debate, long decision) {
        jdbc.sql("""
                        update agenda_item i set decision_id = ? where matter = 'debate' and petition_id in
                            (select petition_id from debate_petition where debate_id = ? and removed_at is null) and
                        """ + OF_A_CLOSED_AGENDA).params(decision, debate.number()).update();
    }

    void defer(LocalDate meeting, LocalDate to, String reason) {
        jdbc.sql("update agenda_item i set deferred_to = ?, reason = ? where planned_on = ? and" + """
                         i.decision_id is null and i.deferred_to is null and i.left_at is null
                        """)
                .params(to, reason.strip(), meeting)
                .update();
    }

    void leave(PetitionId petition, String reason, Instant at) {
        jdbc.sql("update agenda_item i set left_at = ?, reason = ? where petition_id = ? and" + OF_A_CLOSED_AGENDA)
                .params(Sql.at(at), reason, petition.number())
                .update();
    }

    void leaveAll(LocalDate meeting, String reason, Instant at) {
        jdbc.sql("update agenda_item i set left_at = ?, reason = ? where planned_on = ? and" + OF_A_CLOSED_AGENDA)
                .params(Sql.at(at), reason, meeting)
                .update();
    }

    /** The day of the meeting that is still to decide this about one of the petitions. */
    Optional<LocalDate> dayFor(Collection<PetitionId> petitions, Matter matter) {
        return jdbc.sql("""
                        select m.meets_on from agenda_item i join committee_meeting m using (planned_on)
                        where i.petition_id = any (?) and i.matter = ? and
                        """ + OF_A_CLOSED_AGENDA + " order by m.planned_on desc limit 1")
                .params(petitions.stream().map(PetitionId::number).toArray(Long[]::new), matter.code())
                .query(LocalDate.class)
                .optional();
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        var code = row.getString("decision");
        return new AgendaItem(
                Sql.date(row, "planned_on"),
                new PetitionId(row.getLong("petition_id")),
                Matter.valueOf(row.getString("matter").toUpperCase(Locale.ROOT)),
                row.getInt("signature_count"),
                code == null
                        ? null
                        : new CommitteeDecision(
                                code,
                                row.getString("decision_reason"),
                                Sql.date(row, "reply_by"),
                                Sql.date(row, "decided_on"),
                                new Actor(row.getString("decided_by"))),
                Sql.date(row, "deferred_to"),
                Sql.instant(row, "left_at") != null,
                row.getString("reason"));
    }
}
