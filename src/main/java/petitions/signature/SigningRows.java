package petitions.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Signing in the database, many at once: a statement to wait for the same addresses, one to look, two to write. */
@Component
class SigningRows {

    /** For one answer of the database. */
    private static final int MOST_MILLISECONDS = 10_000;

    private static final String LOCK_MILLISECONDS = "2000";

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    SigningRows(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /**
     * This transaction is not to be held up: neither by what somebody else holds, nor by a server that has gone without a
     * word. The pool takes the limit of the connection back.
     */
    void waitForNobodyLong() {
        connections.execute((ConnectionCallback<Void>) connection -> {
            connection.setNetworkTimeout(Runnable::run, MOST_MILLISECONDS);
            return null;
        });
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(LOCK_MILLISECONDS)
                .query(ignored -> {});
    }

    /** Until the transaction ends, whoever signs the same petitions with these addresses waits; in one order, so that nobody does for ever. */
    void waitForOthers(Collection<SigningRequest> requests) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(key)
                        from (select distinct hashtextextended(email, petition) as key
                              from unnest(?::bigint[], ?::text[]) as wanted(petition, email) order by key) keys
                        """).params(petitions(requests), emails(requests)).query(ignored -> {});
    }

    /** What is known of each; none of those whose petition there is not. */
    Map<SigningRequest.Key, Known> known(Collection<SigningRequest> requests) {
        var known = new HashMap<SigningRequest.Key, Known>();
        jdbc.sql("""
                        select w.petition, w.email, p.state, p.closing_at,
                               exists (select 1 from signing_pause where resumed_at is null) as paused,
                               s.id, s.name, s.country, s.postcode, s.place, s.invalidated_at, s.letters, s.lettered_at,
                               s.confirmed_at
                        from unnest(?::bigint[], ?::text[]) as w(petition, email)
                        join petition p on p.id = w.petition
                        left join signature s
                          on s.petition_id = w.petition and s.canonical_email = w.email
                             and (s.place is not null
                                  or s.confirmed_at is null and s.suspected is null and s.invalidated_at is null)
                        order by s.place, s.id
                        """).params(petitions(requests), emails(requests)).query(row -> {
            var key = new SigningRequest.Key(new PetitionId(row.getLong("petition")), row.getString("email"));
            if (!known.containsKey(key)) {
                known.put(key, petition(row));
            }
            if (row.getObject("id") != null) {
                known.get(key).signed().add(entry(row));
            }
        });
        return known;
    }

    private static Known petition(ResultSet row) throws SQLException {
        return new Known(
                row.getString("state").equals("open"),
                Sql.instant(row, "closing_at"),
                row.getBoolean("paused"),
                new ArrayList<>());
    }

    private static Known.Entry entry(ResultSet row) throws SQLException {
        return new Known.Entry(
                row.getLong("id"),
                new Person(row.getString("name"), row.getString("country"), row.getString("postcode")),
                row.getObject("place", Integer.class),
                row.getObject("invalidated_at") != null,
                row.getInt("letters"),
                Sql.instant(row, "lettered_at"),
                Sql.instant(row, "confirmed_at"));
    }

    /**
     * Unconfirmed, in the order in which they came, with their first letter, or none if they are not believed.
     *
     * @return the letters
     */
    List<SigningLetter> add(List<SigningEntry.First> entries, Instant at) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var wanted = entries.stream()
                .map(SigningEntry.First::request)
                .map(SigningRequest::wanted)
                .toList();
        return letters(jdbc.sql("""
                        insert into signature (petition_id, name, email, canonical_email, country, postcode,
                                               constituency, region, address_block, letters, lettered_at, suspected,
                                               subscribed, language, created_at)
                        select w.petition, w.name, w.email, w.canonical, w.country, w.postcode,
                               place.constituency, place.region, w.block::cidr,
                               case when w.suspected is null then 1 else 0 end,
                               case when w.suspected is null then :at::timestamptz end, w.suspected, w.updates, w.language,
                               :at::timestamptz
                        from unnest(:petitions::bigint[], :names::text[], :emails::text[], :canonical::text[],
                                    :countries::text[], :postcodes::text[], :known::text[], :blocks::text[],
                                    :suspected::text[], :updates::boolean[], :languages::text[]) with ordinality
                             as w(petition, name, email, canonical, country, postcode, known, block, suspected, updates,
                                  language, position)
                        left join lateral (%s) place on true
                        order by w.position
                        returning id, petition_id, letters, false as confirmed
                        """.formatted(Residence.PLACE.formatted("string_to_array(w.known, ' ')")))
                .param(
                        "petitions",
                        column(wanted, signature -> signature.petition().number(), Long[]::new))
                .param("names", text(wanted, NewSignature::name))
                .param("emails", text(wanted, NewSignature::email))
                .param("canonical", text(entries, entry -> entry.request().canonicalEmail()))
                .param("countries", text(wanted, NewSignature::country))
                .param("postcodes", text(wanted, NewSignature::postcode))
                .param(
                        "known",
                        text(
                                wanted,
                                signature ->
                                        String.join(" ", signature.residence().knownAs())))
                .param("blocks", text(entries, entry -> entry.request().origin().addressBlock()))
                .param("suspected", text(entries, SigningRows::suspicion))
                .param("updates", column(wanted, NewSignature::updates, Boolean[]::new))
                .param(
                        "languages",
                        text(wanted, signature -> signature.language().code()))
                .param("at", Sql.at(at)));
    }

    @Nullable
    private static String suspicion(SigningEntry.First entry) {
        return entry.suspicion() == null ? null : entry.suspicion().code();
    }

    /** Fails at once if somebody else works at one of these signatures: waiting with many in hand could go in a circle. */
    void takeHold(List<SigningEntry.Again> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("select id from signature where id = any (?) order by id for update nowait")
                    .param(column(entries, entry -> entry.signed().id(), Long[]::new))
                    .query(ignored -> {});
        }
    }

    /**
     * Writes down that somebody signed again; also if no letter follows, so that both take as long. Until it is confirmed,
     * the last form says in which language they are written to, and what the page suggests on which they confirm.
     *
     * @return the letters
     */
    List<SigningLetter> again(List<SigningEntry.Again> entries, Instant at) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return letters(jdbc.sql("""
                        update signature s
                        set letters = s.letters + w.more,
                            lettered_at = case when w.more > 0 then :at else s.lettered_at end,
                            subscribed = case when s.confirmed_at is null then w.updates else s.subscribed end,
                            unsubscribed_at = case when s.confirmed_at is null then null else s.unsubscribed_at end,
                            language = case when s.confirmed_at is null then w.language else s.language end
                        from unnest(:ids::bigint[], :more::int[], :updates::boolean[], :languages::text[])
                             as w(id, more, updates, language)
                        where s.id = w.id
                        returning s.id, s.petition_id, case when w.more > 0 then s.letters else 0 end as letters,
                                  s.place is not null as confirmed
                        """)
                .param("ids", column(entries, entry -> entry.signed().id(), Long[]::new))
                .param("more", column(entries, entry -> entry.letter() ? 1 : 0, Integer[]::new))
                .param(
                        "updates",
                        column(entries, entry -> entry.request().wanted().updates(), Boolean[]::new))
                .param("languages", text(entries, entry -> entry.request()
                        .wanted()
                        .language()
                        .code()))
                .param("at", Sql.at(at)));
    }

    /** Of the signatures that a statement wrote, those to whom a letter goes. */
    private static List<SigningLetter> letters(JdbcClient.StatementSpec written) {
        return written.query(SigningRows::letter).stream()
                .filter(letter -> letter.kind().number() > 0)
                .toList();
    }

    private static SigningLetter letter(ResultSet row, int number) throws SQLException {
        return new SigningLetter(
                row.getLong("id"),
                new SigningLetter.Kind(
                        new PetitionId(row.getLong("petition_id")),
                        row.getBoolean("confirmed"),
                        row.getInt("letters")));
    }

    private static Long[] petitions(Collection<SigningRequest> requests) {
        return column(requests, request -> request.petition().number(), Long[]::new);
    }

    private static String[] emails(Collection<SigningRequest> requests) {
        return text(requests, SigningRequest::canonicalEmail);
    }

    private static <T> String[] text(Collection<T> rows, Function<T, String> column) {
        return column(rows, column, String[]::new);
    }

    private static <T, V> V[] column(Collection<T> rows, Function<T, V> column, IntFunction<V[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
