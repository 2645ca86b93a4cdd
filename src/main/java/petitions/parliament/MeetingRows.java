package petitions.parliament;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Meetings in their table. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CommitteeMeeting> find(LocalDate plannedOn) {
        return jdbc.sql("select * from committee_meeting where planned_on = ?")
                .param(plannedOn)
                .query(MeetingRows::meeting)
                .optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<CommitteeMeeting> lock(LocalDate plannedOn) {
        return jdbc.sql("select * from committee_meeting where planned_on = ? for update")
                .param(plannedOn)
                .query(MeetingRows::meeting)
                .optional();
    }

    Optional<CommitteeMeeting> planned() {
        return jdbc.sql("select * from committee_meeting where state = 'planned'")
                .query(MeetingRows::meeting)
                .optional();
    }

    /** Whoever comes second waits, and finds the one that the first has put in its place. */
    Optional<CommitteeMeeting> lockPlanned() {
        return jdbc.sql("select * from committee_meeting where state = 'planned' for update")
                .query(MeetingRows::meeting)
                .optional();
    }

    /** Those whose agenda is closed and that are still to be recorded, the earliest first. */
    List<CommitteeMeeting> closed() {
        return jdbc.sql("select * from committee_meeting where state = 'closed' order by planned_on")
                .query(MeetingRows::meeting)
                .list();
    }

    /** The latest first. */
    List<CommitteeMeeting> ended(int most) {
        return jdbc.sql("select * from committee_meeting where ended_at is not null order by planned_on desc limit ?")
                .param(most)
                .query(MeetingRows::meeting)
                .list();
    }

    void plan(LocalDate plannedOn, Instant closesAt) {
        jdbc.sql("""
                        insert into committee_meeting (planned_on, meets_on, closes_at, state) values (?, ?, ?, 'planned')
                        on conflict do nothing
                        """).params(plannedOn, plannedOn, Sql.at(closesAt)).update();
    }

    /** For one whose agenda is open. */
    void plan(CommitteeMeeting meeting, LocalDate plannedOn, Instant closesAt) {
        jdbc.sql("update committee_meeting set planned_on = ?, meets_on = ?, closes_at = ? where planned_on = ?")
                .params(plannedOn, plannedOn, Sql.at(closesAt), meeting.plannedOn())
                .update();
    }

    void close(CommitteeMeeting meeting, Instant at) {
        jdbc.sql("update committee_meeting set state = 'closed', closed_at = ? where planned_on = ?")
                .params(Sql.at(at), meeting.plannedOn())
                .update();
    }

    void end(CommitteeMeeting meeting, CommitteeMeeting.State state, Instant at, Actor by) {
        jdbc.sql("update committee_meeting set state = ?, ended_at = ?, ended_by = ? where planned_on = ?")
                .params(state.code(), Sql.at(at), by.name(), meeting.plannedOn())
                .update();
    }

    void move(CommitteeMeeting meeting, LocalDate to, String reason, Actor by, Instant at) {
        jdbc.sql("update committee_meeting set meets_on = ? where planned_on = ?")
                .params(to, meeting.plannedOn())
                .update();
        jdbc.sql("""
                        insert into committee_meeting_move (planned_on, moved_from, moved_to, reason, moved_by, moved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(meeting.plannedOn(), meeting.meetsOn(), to, reason.strip(), by.name(), Sql.at(at))
                .update();
    }

    /** In the order in which they happened. */
    List<MeetingMove> moves(LocalDate plannedOn) {
        return jdbc.sql("select * from committee_meeting_move where planned_on = ? order by moved_at")
                .param(plannedOn)
                .query((row, number) -> new MeetingMove(
                        Sql.date(row, "moved_from"),
                        Sql.date(row, "moved_to"),
                        row.getString("reason"),
                        new Actor(row.getString("moved_by")),
                        Sql.instant(row, "moved_at")))
                .list();
    }

    private static CommitteeMeeting meeting(ResultSet row, int number) throws SQLException {
        return new CommitteeMeeting(
                Sql.date(row, "planned_on"),
                Sql.date(row, "meets_on"),
                Sql.instant(row, "closes_at"),
                CommitteeMeeting.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "closed_at"),
                Sql.instant(row, "ended_at"));
    }
}
