package petitions.parliament;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.DeadlineSettings;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Sql;

/** Responses of petitions that lived elsewhere before, as they stand. Nobody is asked, chased or told by taking them over. */
@Service
@Transactional
public class ImportedResponses {

    private final JdbcClient jdbc;
    private final DeadlineSettings deadlines;
    private final CommitteeCalendar calendar;
    private final Clock clock;

    ImportedResponses(JdbcClient jdbc, DeadlineSettings deadlines, CommitteeCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a source wrote its response down, and last changed it. */
    public record Source(Instant createdAt, Instant updatedAt) {}

    /** A department that was asked when the threshold was reached, and has not answered. */
    public void awaited(PetitionId petition, String department, Instant askedAt, Actor by) {
        insert(petition, "requested", department, askedAt, by);
        var due = London.endOfDay(London.date(askedAt).plus(deadlines.response()));
        if (!due.isAfter(clock.instant())) {
            jdbc.sql("update government_response set overdue_since = ? where petition_id = ?")
                    .params(Sql.at(due), petition.number())
                    .update();
        }
    }

    /** The Committee has had its review at its next meeting; if that is still to come, so is the review. */
    public void published(
            PetitionId petition, String department, Instant askedAt, ImportedResponse response, Actor by) {
        var review = London.endOfDay(calendar.considering(response.updatedAt()));
        boolean reviewed = !review.isAfter(clock.instant());
        insert(petition, reviewed ? "accepted" : "published", department, askedAt, by);
        jdbc.sql("""
                        update government_response
                        set approved_by = :by, approved_at = :publishedAt, published_at = :publishedAt,
                            accepted_at = :acceptedAt, source_created_at = :createdAt, source_updated_at = :updatedAt
                        where petition_id = :petition
                        """)
                .param("by", by.name())
                .param("publishedAt", Sql.at(response.publishedAt()))
                .param("acceptedAt", reviewed ? Sql.at(review) : null)
                .param("createdAt", Sql.at(response.createdAt()))
                .param("updatedAt", Sql.at(response.updatedAt()))
                .param("petition", petition.number())
                .update();
        jdbc.sql("""
                        insert into government_response_text (petition_id, version, edition, responded_on, summary,
                                                              details, plain, written_by, written_at)
                        values (?, 1, 1, ?, ?, ?, true, ?, ?)
                        """)
                .params(
                        petition.number(),
                        response.respondedOn(),
                        response.summary(),
                        response.details(),
                        by.name(),
                        Sql.at(response.updatedAt()))
                .update();
    }

    private void insert(PetitionId petition, String state, String department, Instant askedAt, Actor by) {
        jdbc.sql("""
                        insert into government_response (petition_id, version, state, department, requested_at,
                                                         requested_by, due_on)
                        values (?, 1, ?, ?, ?, ?, ?)
                        """)
                .params(
                        petition.number(),
                        state,
                        department,
                        Sql.at(askedAt),
                        by.name(),
                        London.date(askedAt).plus(deadlines.response()))
                .update();
    }
}
