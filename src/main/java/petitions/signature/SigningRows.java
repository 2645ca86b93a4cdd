package petitions.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Signing in the database: one statement to look, one to write. */
@Component
class SigningRows {

    private static final int MOST_LETTERS = 5;

    private final JdbcClient jdbc;

    SigningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> known(PetitionId petition, String canonicalEmail) {
        var signed = new ArrayList<Known.Entry>(2);
        return jdbc
                .sql("""
                        select p.state, p.closing_at,
                               exists (select 1 from signing_pause where resumed_at is null) as paused,
                               s.id, s.name, s.country, s.postcode, s.confirmed_at, s.invalidated_at
                        from petition p left join signature s
                          on s.petition_id = p.id and s.canonical_email = ? and s.place is not null
                        where p.id = ? order by s.place
                        """)
                .params(canonicalEmail, petition.number())
                .query((row, number) -> {
                    if (row.getObject("id") != null) {
                        signed.add(entry(row));
                    }
                    return new Known(
                            row.getString("state").equals("open"),
                            Sql.instant(row, "closing_at"),
                            row.getBoolean("paused"),
                            signed);
                })
                .list()
                .stream()
                .findFirst();
    }

    private static Known.Entry entry(ResultSet row) throws SQLException {
        return new Known.Entry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("country"),
                row.getString("postcode"),
                row.getObject("confirmed_at") != null,
                row.getObject("invalidated_at") != null);
    }

    /** @return its id; none if somebody has taken the place meanwhile */
    Optional<Long> add(NewSignature wanted, String canonicalEmail, int place, Origin origin, Instant at) {
        return insert(wanted, canonicalEmail, place, origin, null, at);
    }

    void addSuspect(NewSignature wanted, String canonicalEmail, Suspicion suspicion, Origin origin, Instant at) {
        insert(wanted, canonicalEmail, null, origin, suspicion, at);
    }

    private Optional<Long> insert(
            NewSignature wanted, String canonicalEmail, Integer place, Origin origin, Suspicion suspicion, Instant at) {
        return jdbc.sql("""
                        insert into signature (petition_id, name, email, canonical_email, place, country, postcode,
                                               constituency, address_block, letters, suspected, subscribed, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, (select constituency from postcode_area where postcode = any (?)
                                                      order by length(postcode) desc limit 1),
                                ?::cidr, ?, ?, ?, ?)
                        on conflict on constraint signature_at_most_two_an_address do nothing
                        returning id
                        """)
                .params(
                        wanted.petition().number(),
                        wanted.name(),
                        wanted.email(),
                        canonicalEmail,
                        place,
                        wanted.country(),
                        wanted.postcode(),
                        wanted.postcode() == null
                                ? new String[0]
                                : Postcode.knownAs(wanted.postcode()).toArray(String[]::new),
                        origin.addressBlock(),
                        suspicion == null ? 1 : 0,
                        suspicion == null ? null : suspicion.code(),
                        wanted.updates(),
                        Sql.at(at))
                .query(Long.class)
                .optional();
    }

    /** @return the how-manieth letter it is; none if there have been enough */
    Optional<Integer> oneMoreLetter(long signature) {
        return jdbc.sql("update signature set letters = letters + 1 where id = ? and letters < ? returning letters")
                .params(signature, MOST_LETTERS)
                .query(Integer.class)
                .optional();
    }
}
