package petitions.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Signing in the database: one statement to wait for the same address, one to look, one to write. */
@Component
class SigningRows {

    private final JdbcClient jdbc;

    SigningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, whoever signs the same petition with this address waits. */
    void waitForOthers(PetitionId petition, String canonicalEmail) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(canonicalEmail, petition.number())
                .query(ignored -> {});
    }

    Optional<Known> known(PetitionId petition, String canonicalEmail) {
        var signed = new ArrayList<Known.Entry>(2);
        return jdbc
                .sql("""
                        select p.state, p.closing_at,
                               exists (select 1 from signing_pause where resumed_at is null) as paused,
                               s.id, s.name, s.country, s.postcode, s.place, s.invalidated_at, s.letters, s.lettered_at
                        from petition p left join signature s
                          on s.petition_id = p.id and s.canonical_email = ?
                             and (s.place is not null
                                  or s.confirmed_at is null and s.suspected is null and s.invalidated_at is null)
                        where p.id = ? order by s.place, s.id
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
                new Person(row.getString("name"), row.getString("country"), row.getString("postcode")),
                row.getObject("place", Integer.class),
                row.getObject("invalidated_at") != null,
                row.getInt("letters"),
                Sql.instant(row, "lettered_at"));
    }

    /** Unconfirmed, with its first letter, or none if it is not believed. @return its id */
    long add(NewSignature wanted, String canonicalEmail, @Nullable Suspicion suspicion, Origin origin, Instant at) {
        boolean believed = suspicion == null;
        return jdbc.sql(Residence.WITH_PLACE + """
                        insert into signature (petition_id, name, email, canonical_email, country, postcode,
                                               constituency, region, address_block, letters, lettered_at, suspected,
                                               subscribed, language, created_at)
                        values (:petition, :name, :email, :canonical, :country, :postcode,
                                (select constituency from place), (select region from place), :block::cidr, :letters,
                                case when :letters > 0 then :at end, :suspected, :updates, :language, :at)
                        returning id
                        """)
                .param("known", wanted.residence().knownAs())
                .param("petition", wanted.petition().number())
                .param("name", wanted.name())
                .param("email", wanted.email())
                .param("canonical", canonicalEmail)
                .param("country", wanted.country())
                .param("postcode", wanted.postcode())
                .param("block", origin.addressBlock())
                .param("letters", believed ? 1 : 0)
                .param("suspected", believed ? null : suspicion.code())
                .param("updates", wanted.updates())
                .param("language", wanted.language().code())
                .param("at", Sql.at(at))
                .query(Long.class)
                .single();
    }

    /**
     * Writes down that somebody signed again; also if no letter follows, so that both take as long.
     *
     * @return how many letters there have been then
     */
    int again(long signature, boolean letter, Instant at) {
        return jdbc.sql("""
                        update signature set letters = letters + :more, lettered_at = coalesce(:at, lettered_at)
                        where id = :id returning letters
                        """)
                .param("more", letter ? 1 : 0)
                .param("at", letter ? Sql.at(at) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", signature)
                .query(Integer.class)
                .single();
    }
}
