package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Forgetting in the database: who it was goes, that somebody signed there stays. */
@Component
class ErasingRows {

    /**
     * What an erased signature no longer says. It is in nobody's audience either: not even in that of a mailing which was
     * ordered while they still wished to hear.
     */
    static final String ERASED = """
            name = null, email = null, canonical_email = null, postcode = null, address_block = null, subscribed = false,
            unsubscribed_at = null, language = 'en', erased_at = :now
            """;

    /** A signature of somebody who asks to be forgotten. */
    record Row(long id, PetitionId petition, boolean creator, String name, String email) {

        /** Who signed stays out of logs and messages. */
        @Override
        public String toString() {
            return "signature " + id;
        }
    }

    private final JdbcClient jdbc;

    ErasingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All signatures with the address of {@code signature}; petition by petition, as addresses are looked up by them. */
    List<Row> ofTheSameAddress(long signature) {
        return jdbc.sql("""
                        select s.id, s.petition_id, s.creator, s.name, s.email
                        from signature known cross join petition p cross join lateral (
                            select * from signature
                            where petition_id = p.id and canonical_email = known.canonical_email offset 0) s
                        where known.id = ? order by s.petition_id, s.id
                        """)
                .param(signature)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new PetitionId(row.getLong("petition_id")),
                        row.getBoolean("creator"),
                        row.getString("name"),
                        row.getString("email")))
                .list();
    }

    void erase(Collection<Long> signatures, Instant now) {
        jdbc.sql("update signature set %s where id = any (:ids) and erased_at is null".formatted(ERASED))
                .param("now", Sql.at(now))
                .param("ids", signatures.toArray(Long[]::new))
                .update();
    }

    /** They are erased once nothing holds them, and hear no more from now on. */
    void wait(Collection<Long> signatures, Instant now) {
        jdbc.sql("""
                        update signature set erasure_asked_at = coalesce(erasure_asked_at, :now), subscribed = false,
                                             unsubscribed_at = case when subscribed then :now else unsubscribed_at end
                        where id = any (:ids) and erased_at is null
                        """)
                .param("now", Sql.at(now))
                .param("ids", signatures.toArray(Long[]::new))
                .update();
    }

    /** What the planner remembers of columns are values out of them. */
    void forgetSamples() {
        jdbc.sql("analyze signature, petition").update();
    }
}
