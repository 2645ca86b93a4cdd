package petitions.signature;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Confirming in the database. */
@Component
class ConfirmationRows {

    /**
     * A signature that is believed.
     *
     * @param stands whether its petition does
     * @param closing when that closes, or closed
     */
    record Row(
            PetitionId petition,
            String canonicalEmail,
            Person person,
            boolean updates,
            boolean confirmed,
            boolean stands,
            Instant closing) {}

    private final JdbcClient jdbc;

    ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(long signature) {
        return jdbc.sql("""
                        select s.petition_id, s.canonical_email, s.name, s.country, s.postcode, s.subscribed,
                               s.confirmed_at,
                               p.state in ('open', 'closed') as stands, coalesce(p.closed_at, p.closing_at) as closing
                        from signature s join petition p on p.id = s.petition_id
                        where s.id = ? and s.suspected is null and s.invalidated_at is null and s.erased_at is null
                          and p.closing_at is not null
                        """)
                .param(signature)
                .query((row, number) -> new Row(
                        new PetitionId(row.getLong("petition_id")),
                        row.getString("canonical_email"),
                        new Person(row.getString("name"), row.getString("country"), row.getString("postcode")),
                        row.getBoolean("subscribed"),
                        row.getObject("confirmed_at") != null,
                        row.getBoolean("stands"),
                        Sql.instant(row, "closing")))
                .optional();
    }

    /** The place that it would take now; none if others have taken what there was. */
    Optional<Integer> place(Row signature) {
        var household = jdbc.sql("""
                        select id, name, country, postcode, place, invalidated_at from signature
                        where petition_id = ? and canonical_email = ? and place is not null order by place
                        """)
                .params(signature.petition().number(), signature.canonicalEmail())
                .query((row, number) -> new Household.Member(
                        row.getLong("id"),
                        new Person(row.getString("name"), row.getString("country"), row.getString("postcode")),
                        row.getInt("place"),
                        row.getObject("invalidated_at") != null))
                .list();
        return new Household(household).placeOf(signature.person());
    }

    /** The constraint {@code signature_at_most_two_an_address} decides who of two gets a place. */
    void confirm(long signature, int place, boolean updates, Instant at, Instant closedSince) {
        jdbc.sql("""
                        update signature s
                        set confirmed_at = :at, place = :place, subscribed = :updates,
                            unsubscribed_at = case when not :updates then unsubscribed_at end
                        from petition p
                        where s.id = :signature and p.id = s.petition_id and s.confirmed_at is null
                          and s.suspected is null and s.invalidated_at is null and s.erased_at is null
                          and p.state in ('open', 'closed') and coalesce(p.closed_at, p.closing_at) >= :closedSince
                        """)
                .param("at", Sql.at(at))
                .param("place", place)
                .param("updates", updates)
                .param("signature", signature)
                .param("closedSince", Sql.at(closedSince))
                .update();
    }
}
