package petitions.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Dissolution;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Who is told that a dissolution has closed petitions: each address once, however many of them it signed. */
@Service
@Transactional
public class DissolutionReaders {

    /** Petitions that a notice lists. Source: e-petitions. */
    public static final int LISTED = 5;

    /** An address has at most two signatures of a petition. */
    private static final int KEPT = 2 * LISTED;

    private final JdbcClient jdbc;

    DissolutionReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A petition, and a signature of it by the reader. */
    public record Signed(PetitionId petition, long signature) {}

    /** @param signed petitions that the notice may list, their own first; {@code signature} is of the first */
    public record Reader(long signature, List<Signed> signed) {}

    private record Settling(Instant at, long upTo, String salt) {}

    /**
     * Settles who they are, {@code some} signatures at a time: whoever signed, confirmed it and wishes to hear, by the
     * instant of the first time. Each time goes on where the last one ended.
     *
     * @return whether any signature is left
     */
    public boolean settle(Dissolution dissolution, int some, Instant now) {
        var settling = hold(dissolution, now);
        if (settling.salt() == null) {
            return false;
        }
        var last = jdbc.sql("""
                        select id from (select id from signature where id > ? order by id limit ?) page
                        order by id desc limit 1
                        """).params(settling.upTo(), some).query(Long.class).optional();
        if (last.isEmpty()) {
            jdbc.sql("update dissolution_settling set salt = null where dissolution_id = ?")
                    .param(dissolution.id())
                    .update();
            return false;
        }
        add(dissolution, settling, last.get());
        jdbc.sql("update dissolution_settling set up_to = ? where dissolution_id = ?")
                .params(last.get(), dissolution.id())
                .update();
        return true;
    }

    private Settling hold(Dissolution dissolution, Instant now) {
        jdbc.sql("""
                        insert into dissolution_settling (dissolution_id, settled_at, salt)
                        values (?, ?, gen_random_uuid()::text)
                        on conflict on constraint dissolution_settled_once do nothing
                        """).params(dissolution.id(), Sql.at(now)).update();
        return jdbc.sql("select * from dissolution_settling where dissolution_id = ? for update")
                .param(dissolution.id())
                .query((row, number) ->
                        new Settling(Sql.instant(row, "settled_at"), row.getLong("up_to"), row.getString("salt")))
                .single();
    }

    private void add(Dissolution dissolution, Settling settling, long last) {
        jdbc.sql("""
                        insert into dissolution_reader as known
                            (dissolution_id, person, signature_id, creator, petitions, signatures)
                        select :dissolution, md5(:salt || s.canonical_email)::uuid,
                               (array_agg(s.id order by s.creator desc, s.id))[1], bool_or(s.creator),
                               (array_agg(s.petition_id order by s.creator desc, s.id))[1:(%1$s)],
                               (array_agg(s.id order by s.creator desc, s.id))[1:(%1$s)]
                        from signature s join petition p on p.id = s.petition_id
                        where s.id > :after and s.id <= :last
                          and p.closing_at = :closed and p.state in ('open', 'closed')
                          and s.confirmed_at <= :at and s.subscribed and s.invalidated_at is null
                        group by s.canonical_email
                        on conflict on constraint dissolution_told_once_an_address do update
                        set (signature_id, petitions, signatures, creator) = (
                            select case when first then excluded.signature_id else known.signature_id end,
                                   (case when first then excluded.petitions || known.petitions
                                         else known.petitions || excluded.petitions end)[1:(%1$s)],
                                   (case when first then excluded.signatures || known.signatures
                                         else known.signatures || excluded.signatures end)[1:(%1$s)],
                                   known.creator or excluded.creator
                            from (select excluded.creator and not known.creator as first) own)
                        """.formatted(KEPT))
                .param("dissolution", dissolution.id())
                .param("salt", settling.salt())
                .param("after", settling.upTo())
                .param("last", last)
                .param("closed", Sql.at(dissolution.at()))
                .param("at", Sql.at(settling.at()))
                .update();
    }

    @Transactional(readOnly = true)
    public long count(long dissolution) {
        return jdbc.sql("select count(*) from dissolution_reader where dissolution_id = ?")
                .param(dissolution)
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public OptionalLong end(long dissolution, long afterId, int size) {
        var last = jdbc.sql("""
                        select signature_id from dissolution_reader where dissolution_id = ? and signature_id > ?
                        order by signature_id offset ? limit 1
                        """)
                .params(dissolution, afterId, size - 1)
                .query(Long.class)
                .optional();
        return last.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Transactional(readOnly = true)
    public List<Reader> page(long dissolution, long afterId, long toId, int limit) {
        return jdbc.sql("""
                        select * from dissolution_reader
                        where dissolution_id = ? and signature_id > ? and signature_id <= ? order by signature_id limit ?
                        """)
                .params(dissolution, afterId, toId, limit)
                .query(DissolutionReaders::reader)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Reader> find(long dissolution, Collection<Long> signatures) {
        return jdbc.sql("""
                        select * from dissolution_reader
                        where dissolution_id = ? and signature_id = any (?) order by signature_id
                        """)
                .params(dissolution, signatures.toArray(Long[]::new))
                .query(DissolutionReaders::reader)
                .list();
    }

    /** Of a petition that was signed twice, the first signature. */
    private static Reader reader(ResultSet row, int number) throws SQLException {
        var petitions = (Long[]) row.getArray("petitions").getArray();
        var signatures = (Long[]) row.getArray("signatures").getArray();
        var signed = new LinkedHashMap<Long, Signed>();
        for (int place = 0; place < petitions.length; place++) {
            signed.putIfAbsent(petitions[place], new Signed(new PetitionId(petitions[place]), signatures[place]));
        }
        return new Reader(row.getLong("signature_id"), List.copyOf(signed.values()));
    }
}
