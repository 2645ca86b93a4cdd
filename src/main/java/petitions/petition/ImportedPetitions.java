package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionFacts.Answering;
import petitions.platform.Sql;

/** Petitions that lived elsewhere before. They are taken over as they are: our limits are for what is entered here. */
@Service
@Transactional
public class ImportedPetitions {

    private final JdbcClient jdbc;
    private final PetitionRows rows;
    private final DeadlineSettings deadlines;
    private final Dissolutions dissolutions;
    private final Clock clock;

    ImportedPetitions(
            JdbcClient jdbc, PetitionRows rows, DeadlineSettings deadlines, Dissolutions dissolutions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.deadlines = deadlines;
        this.dissolutions = dissolutions;
        this.clock = clock;
    }

    /** What is already here under this number. */
    public enum Known {
        NOT,
        THE_SAME,
        ANOTHER
    }

    /** @param digest of what would be imported */
    public Known known(PetitionId id, String digest) {
        if (rows.find(id).isEmpty()) {
            return Known.NOT;
        }
        return digest(id).filter(digest::equals).isPresent() ? Known.THE_SAME : Known.ANOTHER;
    }

    private Optional<String> digest(PetitionId id) {
        return jdbc.sql("select imported_digest from petition where id = ? and imported_digest is not null")
                .param(id.number())
                .query(String.class)
                .optional();
    }

    /**
     * As it stands now: a file may be older than the close that it promises, and knows of no Parliament that ended since, or is
     * to end. To be added in the same transaction.
     */
    public Petition standing(Petition petition) {
        if (!petition.isOpen()) {
            return petition;
        }
        dissolutions.hold();
        var heeding = petition.closeBy(
                dissolutions.closing(petition.id(), petition.openedAt(), petition.closingAt()), petition.updatedAt());
        return heeding.closingAt().isAfter(clock.instant()) ? heeding : heeding.closedAsPromised();
    }

    /** Signatures that it brings are carried over: they count, and nobody here knows whose they are. */
    public void add(Petition petition, PetitionFacts facts, String digest) {
        var rejection = facts.rejection();
        jdbc.sql("""
                        insert into petition (id, action, background, additional_details, state, opened_at, closing_at,
                                              closed_at, counting_ended_at, signature_count, carried_over_count,
                                              response_threshold_reached_at, debate_threshold_reached_at, created_at,
                                              updated_at, committee_note, moderation_threshold_reached_at, rejected_at,
                                              rejection_code, rejection_details, creator_name, topics, imported_at,
                                              imported_digest, department)
                        values (:id, :action, :background, :details, :state, :openedAt, :closingAt,
                                :closedAt, :countingEnded, :count, :count,
                                :responseThreshold, :debateThreshold, :createdAt,
                                :updatedAt, :note, :moderation, :rejectedAt,
                                :code, :why, :creator, :topics, :importedAt,
                                :digest, :department)
                        """)
                .param("id", petition.id().number())
                .param("action", petition.action())
                .param("background", petition.background())
                .param("details", petition.additionalDetails())
                .param("state", petition.state().code())
                .param("openedAt", Sql.at(petition.openedAt()))
                .param("closingAt", Sql.at(petition.closingAt()))
                .param("closedAt", Sql.at(petition.closedAt()))
                .param("countingEnded", Sql.at(countingEnded(petition, facts.importedAt())))
                .param("count", petition.signatureCount())
                .param("responseThreshold", Sql.at(petition.responseThresholdReachedAt()))
                .param("debateThreshold", Sql.at(petition.debateThresholdReachedAt()))
                .param("createdAt", Sql.at(petition.createdAt()))
                .param("updatedAt", Sql.at(petition.updatedAt()))
                .param("note", facts.committeeNote())
                .param("moderation", Sql.at(facts.moderationThresholdReachedAt()))
                .param("rejectedAt", Sql.at(facts.rejectedAt()))
                .param("code", rejection == null ? null : rejection.code())
                .param("why", rejection == null ? null : rejection.details())
                .param("creator", facts.creatorName())
                .param("topics", facts.topics().toArray(String[]::new))
                .param("importedAt", Sql.at(facts.importedAt()))
                .param("digest", digest)
                .param("department", petition.department())
                .update();
        insertDepartments(petition.id(), facts);
    }

    private void insertDepartments(PetitionId petition, PetitionFacts facts) {
        int position = 0;
        for (Answering department : facts.departments()) {
            jdbc.sql(
                            "insert into petition_department (petition_id, position, acronym, name, url) values (?, ?, ?, ?, ?)")
                    .params(petition.number(), ++position, department.acronym(), department.name(), department.url())
                    .update();
        }
    }

    /** Null while late confirmations may still come. */
    private Instant countingEnded(Petition petition, Instant now) {
        if (petition.closedAt() == null) {
            return null;
        }
        var end = petition.closedAt().plus(deadlines.lateConfirmation());
        return end.isAfter(now) ? null : end;
    }
}
