package petitions.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Rules;
import petitions.platform.Sql;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;

/** Everyone who signed. */
@Service
@Transactional
public class Signatures {

    /** Characters. Our choice: the longest name that mail clients show without harm. */
    public static final int NAME_LIMIT = 255;

    private static final String CIRCLE = """
            s.petition_id = :petition and s.confirmed_at <= :at and (s.subscribed or s.unsubscribed_at > :at)
            and s.creator = :creators
            """;

    private static final String EXCEPT = """
            and not exists (
                select 1 from signature other
                where other.petition_id = any (:except) and other.canonical_email = s.canonical_email
                  and other.confirmed_at <= :at and other.subscribed)
            """;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final Countries countries;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Petitions petitions, Countries countries, Clock clock) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Adds the creator's own signature, confirmed and subscribed: they agreed to both when they created it.
     *
     * @throws petitions.platform.Refused with all that is wrong with what was entered
     */
    public long addCreator(NewSignature wanted) {
        wanted.verify(countries);
        return addConfirmed(
                wanted.petition(), wanted.name(), wanted.email(), wanted.residence(), true, wanted.language());
    }

    /** Adds a signature whose address has been confirmed, of someone who asked to hear more. */
    public long addSubscribed(PetitionId petition, String name, String email) {
        String oneLine = name == null ? "" : OneLine.of(name);
        new Rules()
                .require("name", "The name", oneLine)
                .limit("name", "The name", oneLine, NAME_LIMIT)
                .must(EmailAddress.isMailable(email), "email", "That is not an e-mail address we can write to.")
                .verify();
        return addConfirmed(petition, oneLine, email.strip(), new Residence(null, null), false, Language.ENGLISH);
    }

    private long addConfirmed(
            PetitionId petition, String name, String email, Residence home, boolean creator, Language language) {
        petitions.require(petition).requirePublic();
        return jdbc.sql(Residence.WITH_PLACE + """
                        insert into signature (petition_id, name, email, canonical_email, country, postcode,
                                               constituency, region, creator, language, confirmed_at, subscribed,
                                               created_at, place)
                        select :petition, :name, :email, :canonical, :country, :postcode,
                               (select constituency from place), (select region from place), :creator, :language, :at, true, :at,
                               case count(place) when 0 then 1 when 1 then 3 - min(place) end
                        from signature where petition_id = :petition and canonical_email = :canonical
                        returning id
                        """)
                .param("known", home.knownAs())
                .param("petition", petition.number())
                .param("name", name)
                .param("email", email)
                .param("canonical", CanonicalEmail.of(email))
                .param("country", home.country())
                .param("postcode", home.postcode())
                .param("creator", creator)
                .param("language", language.code())
                .param("at", Sql.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    public Optional<Signature> find(long id) {
        return jdbc.sql("select * from signature where id = ?")
                .param(id)
                .query(Signatures::signature)
                .optional();
    }

    /** The names of those who started these petitions. */
    public Map<PetitionId, String> creatorsOf(Collection<PetitionId> petitions) {
        var creators = new HashMap<PetitionId, String>();
        jdbc.sql("select petition_id, name from signature where petition_id = any (?) and creator and name is not null")
                .param(petitions.stream().map(PetitionId::number).toArray(Long[]::new))
                .query((row, number) -> creators.put(new PetitionId(row.getLong("petition_id")), row.getString("name")))
                .list();
        return creators;
    }

    /** How many belong to {@code circle}. */
    public long count(Circle circle) {
        return in(circle, "select count(*) from signature s where %s")
                .query(Long.class)
                .single();
    }

    /** The id of the {@code size}-th signature of {@code circle} after {@code afterId}; empty if fewer are left. */
    public OptionalLong end(Circle circle, long afterId, int size) {
        var last = in(circle, "select id from signature s where %s and id > :afterId order by id offset :skip limit 1")
                .param("afterId", afterId)
                .param("skip", size - 1)
                .query(Long.class)
                .optional();
        return last.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The next signatures of {@code circle} after {@code afterId} up to {@code toId}, in the order of their ids. */
    public List<Signature> page(Circle circle, long afterId, long toId, int limit) {
        return in(
                        circle,
                        "select * from signature s where %s and id > :afterId and id <= :toId order by id limit :limit")
                .param("afterId", afterId)
                .param("toId", toId)
                .param("limit", limit)
                .query(Signatures::signature)
                .list();
    }

    /** Those of {@code ids} that were not erased. */
    public List<Signature> find(Collection<Long> ids) {
        return jdbc.sql("select * from signature where id = any (?) and erased_at is null order by id")
                .param(ids.toArray(Long[]::new))
                .query(Signatures::signature)
                .list();
    }

    private JdbcClient.StatementSpec in(Circle circle, String sql) {
        return jdbc.sql(sql.formatted(circle.except().isEmpty() ? CIRCLE : CIRCLE + EXCEPT))
                .param("petition", circle.petition().number())
                .param("creators", circle.creators())
                .param(
                        "except",
                        circle.except().stream().map(PetitionId::number).toArray(Long[]::new))
                .param("at", Sql.at(circle.at()));
    }

    /** Whether this person wishes to hear more. */
    public boolean isSubscribed(long id) {
        return !stillSubscribed(Set.of(id)).isEmpty();
    }

    /** Those of {@code ids} who still wish to hear; asked again just before each mail. */
    public Set<Long> stillSubscribed(Collection<Long> ids) {
        return Set.copyOf(
                jdbc.sql("select id from signature where id = any (?) and subscribed and confirmed_at is not null")
                        .param(ids.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    /** Those of {@code ids} who are believed, and are confirmed already or not. */
    public Set<Long> standing(Collection<Long> ids, boolean confirmed) {
        return Set.copyOf(jdbc.sql("""
                        select id from signature where id = any (?) and suspected is null and invalidated_at is null
                          and erased_at is null and (confirmed_at is not null) = ?
                        """)
                .params(ids.toArray(Long[]::new), confirmed)
                .query(Long.class)
                .list());
    }

    /** Takes a signature off all further mail. Safe to repeat. */
    public void unsubscribe(long id) {
        jdbc.sql("update signature set subscribed = false, unsubscribed_at = :at where id = :id and subscribed")
                .param("id", id)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** The most who could be written to about these petitions now. People who signed several count once for each. */
    public int countSubscribed(Collection<PetitionId> petitions) {
        return jdbc.sql("""
                        select count(*) from signature
                        where petition_id = any (:petitions) and confirmed_at is not null and subscribed
                        """)
                .param("petitions", petitions.stream().map(PetitionId::number).toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getLong("id"),
                new PetitionId(row.getLong("petition_id")),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("creator"),
                row.getBoolean("subscribed"),
                Sql.instant(row, "confirmed_at"),
                Language.of(row.getString("language")).orElseThrow());
    }
}
