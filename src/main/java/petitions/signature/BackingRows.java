package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Creators and supporters among the signatures, while their petition is not published. */
@Component
class BackingRows {

    /** Somebody who started or supports a petition, whether confirmed or not. */
    record Row(
            long id,
            PetitionId petition,
            boolean creator,
            String canonicalEmail,
            String name,
            String country,
            String postcode,
            Integer place,
            int letters,
            boolean confirmed) {

        boolean isBy(String other) {
            return name.equalsIgnoreCase(other);
        }

        boolean isAtHome(String otherCountry, String otherPostcode) {
            return otherCountry.equals(country) && (postcode == null || postcode.equals(otherPostcode));
        }
    }

    private final JdbcClient jdbc;

    BackingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unconfirmed, with its first letter. */
    long add(NewSignature wanted, boolean creator, Origin origin, Instant at) {
        return jdbc.sql(Residence.WITH_PLACE + """
                        insert into signature (petition_id, name, email, canonical_email, country, postcode,
                                               constituency, region, address_block, letters, lettered_at, subscribed,
                                               language, creator, sponsor, created_at)
                        values (:petition, :name, :email, :canonical, :country, :postcode,
                                (select constituency from place), (select region from place), :block::cidr, 1, :at,
                                :updates, :language, :creator, not :creator, :at)
                        returning id
                        """)
                .param("known", wanted.residence().knownAs())
                .param("petition", wanted.petition().number())
                .param("name", wanted.name())
                .param("email", wanted.email())
                .param("canonical", CanonicalEmail.of(wanted.email()))
                .param("country", wanted.country())
                .param("postcode", wanted.postcode())
                .param("block", origin.addressBlock())
                .param("updates", wanted.updates())
                .param("language", wanted.language().code())
                .param("creator", creator)
                .param("at", Sql.at(at))
                .query(Long.class)
                .single();
    }

    Optional<Row> find(long signature) {
        return rows("id = ? and (creator or sponsor) and invalidated_at is null and erased_at is null", signature)
                .stream()
                .findFirst();
    }

    /** Those with this address, the confirmed first. */
    List<Row> withAddress(PetitionId petition, String canonicalEmail) {
        return rows(
                "petition_id = ? and canonical_email = ? and (creator or sponsor) and invalidated_at is null order by place, id",
                petition.number(),
                canonicalEmail);
    }

    private List<Row> rows(String condition, Object... parameters) {
        return jdbc.sql("select * from signature where " + condition)
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new PetitionId(row.getLong("petition_id")),
                        row.getBoolean("creator"),
                        row.getString("canonical_email"),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("postcode"),
                        row.getObject("place", Integer.class),
                        row.getInt("letters"),
                        row.getObject("confirmed_at") != null))
                .list();
    }

    /** @return the how-manieth it is */
    int oneMoreLetter(long signature, Instant at) {
        return jdbc.sql("update signature set letters = letters + 1, lettered_at = ? where id = ? returning letters")
                .params(Sql.at(at), signature)
                .query(Integer.class)
                .single();
    }

    void confirm(long signature, int place, Instant at) {
        jdbc.sql("update signature set confirmed_at = ?, place = ? where id = ? and confirmed_at is null")
                .params(Sql.at(at), place, signature)
                .update();
    }

    State stateOf(PetitionId petition) {
        return State.valueOf(jdbc.sql("select upper(state) from petition where id = ?")
                .param(petition.number())
                .query(String.class)
                .single());
    }

    List<Long> awaited(PetitionId petition) {
        return jdbc.sql("""
                        select id from signature
                        where petition_id = ? and (creator or sponsor) and confirmed_at is null order by id
                        """).param(petition.number()).query(Long.class).list();
    }

    int supporters(PetitionId petition) {
        return jdbc.sql("""
                        select count(*) from signature
                        where petition_id = ? and sponsor and confirmed_at is not null and invalidated_at is null
                        """).param(petition.number()).query(Integer.class).single();
    }

    int unconfirmed(PetitionId petition, Instant since) {
        return jdbc.sql("""
                        select count(*) from signature
                        where petition_id = ? and sponsor and confirmed_at is null and created_at > ?
                        """)
                .params(petition.number(), Sql.at(since))
                .query(Integer.class)
                .single();
    }

    /** Petitions started from {@code block}. */
    int startedFrom(String block, Instant since) {
        return jdbc.sql("select count(*) from signature where creator and address_block = ?::cidr and created_at > ?")
                .params(block, Sql.at(since))
                .query(Integer.class)
                .single();
    }

    /** Petitions started with an address. */
    int startedWith(String canonicalEmail, Instant since) {
        return jdbc.sql("select count(*) from signature where creator and canonical_email = ? and created_at > ?")
                .params(canonicalEmail, Sql.at(since))
                .query(Integer.class)
                .single();
    }

    /** Those who supported it by {@code at}, in the order of their ids. */
    List<Long> confirmedBy(PetitionId petition, Instant at) {
        return jdbc.sql("""
                        select id from signature
                        where petition_id = ? and sponsor and confirmed_at <= ? and invalidated_at is null order by id
                        """)
                .params(petition.number(), Sql.at(at))
                .query(Long.class)
                .list();
    }

    Set<Long> standing(Collection<Long> ids, boolean confirmed) {
        return Set.copyOf(jdbc.sql("""
                        select id from signature where id = any (:ids) and invalidated_at is null and erased_at is null
                          and (not :confirmed or confirmed_at is not null and unsubscribed_at is null)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("confirmed", confirmed)
                .query(Long.class)
                .list());
    }
}
