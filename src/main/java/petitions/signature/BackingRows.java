package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
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
            Person person,
            boolean updates,
            @Nullable Integer place,
            int letters,
            boolean confirmed,
            boolean invalidated) {

        boolean isAwaited() {
            return !confirmed && !invalidated;
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

    /** Those with this address, whether they are believed or not, the confirmed first. */
    List<Row> withAddress(PetitionId petition, String canonicalEmail) {
        return rows(
                "petition_id = ? and canonical_email = ? and (creator or sponsor) order by place, id",
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
                        new Person(row.getString("name"), row.getString("country"), row.getString("postcode")),
                        row.getBoolean("subscribed"),
                        row.getObject("place", Integer.class),
                        row.getInt("letters"),
                        row.getObject("confirmed_at") != null,
                        row.getObject("invalidated_at") != null))
                .list();
    }

    /**
     * Until they confirm it, the last form says in which language they are written to, and what the page suggests to them.
     *
     * @return the how-manieth it is
     */
    int oneMoreLetter(long signature, NewSignature wanted, Instant at) {
        return jdbc.sql("""
                        update signature
                        set letters = letters + 1, lettered_at = :at,
                            subscribed = case when confirmed_at is null then :updates else subscribed end,
                            unsubscribed_at = case when confirmed_at is null then null else unsubscribed_at end,
                            language = case when confirmed_at is null then :language else language end
                        where id = :id returning letters
                        """)
                .param("at", Sql.at(at))
                .param("updates", wanted.updates())
                .param("language", wanted.language().code())
                .param("id", signature)
                .query(Integer.class)
                .single();
    }

    void confirm(long signature, int place, boolean updates, Instant at) {
        jdbc.sql("""
                        update signature
                        set confirmed_at = :at, place = :place, subscribed = :updates,
                            unsubscribed_at = case when not :updates then unsubscribed_at end
                        where id = :id and confirmed_at is null
                        """)
                .param("at", Sql.at(at))
                .param("place", place)
                .param("updates", updates)
                .param("id", signature)
                .update();
    }

    /** As it was before it was confirmed. */
    void withdraw(long signature) {
        jdbc.sql("update signature set confirmed_at = null, place = null where id = ? and sponsor")
                .param(signature)
                .update();
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

    /** Until the transaction ends, whoever starts a petition with this address waits. */
    void waitForOthers(String canonicalEmail) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(canonicalEmail)
                .query(ignored -> {});
    }

    /** Whether a petition of the very same words, started with an address, waits for its creator's confirmation. */
    boolean isStarted(String canonicalEmail, PetitionWords words, Instant since) {
        return jdbc.sql("""
                        select exists (
                            select 1 from signature s join petition p on p.id = s.petition_id
                            where s.creator and s.canonical_email = ? and s.created_at > ? and p.state = 'pending'
                              and p.action = ? and p.background = ?)
                        """)
                .params(canonicalEmail, Sql.at(since), words.action(), words.background())
                .query(Boolean.class)
                .single();
    }

    /** Petitions started with an address. */
    int startedWith(String canonicalEmail, Instant since) {
        return jdbc.sql("select count(*) from signature where creator and canonical_email = ? and created_at > ?")
                .params(canonicalEmail, Sql.at(since))
                .query(Integer.class)
                .single();
    }

    /** The creator, once they have confirmed it. */
    Optional<Long> confirmedCreator(PetitionId petition) {
        return jdbc.sql("""
                        select id from signature
                        where petition_id = ? and creator and confirmed_at is not null and invalidated_at is null
                          and erased_at is null
                        """).param(petition.number()).query(Long.class).optional();
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

    Set<Long> standing(Collection<Long> ids) {
        return Set.copyOf(
                jdbc.sql("""
                        select id from signature where id = any (?) and confirmed_at is not null
                          and invalidated_at is null and erased_at is null and unsubscribed_at is null
                        """).param(ids.toArray(Long[]::new)).query(Long.class).list());
    }
}
