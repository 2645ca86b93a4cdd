package petitions.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
    private static final int LISTED = 5;

    private final JdbcClient jdbc;

    DissolutionReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param petitions that the notice lists */
    public record Reader(long signature, List<PetitionId> petitions) {}

    /** Settles who they are, once: whoever signed, confirmed it and wishes to hear, by {@code at}. Creators' own come first. */
    public void settle(Dissolution dissolution, Instant at) {
        jdbc.sql("""
                        insert into dissolution_reader (dissolution_id, signature_id, petitions)
                        select :dissolution, min(s.id),
                               (array_agg(s.petition_id order by s.creator desc, s.id))[1:(%s)]
                        from petition p join signature s on s.petition_id = p.id
                        where p.closing_at = :closed and p.state in ('open', 'closed')
                          and s.confirmed_at <= :at and s.subscribed and s.invalidated_at is null
                          and not exists (select 1 from dissolution_reader r where r.dissolution_id = :dissolution)
                        group by s.canonical_email
                        """.formatted(LISTED))
                .param("dissolution", dissolution.id())
                .param("closed", Sql.at(dissolution.at()))
                .param("at", Sql.at(at))
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
                        select signature_id, petitions from dissolution_reader
                        where dissolution_id = ? and signature_id > ? and signature_id <= ? order by signature_id limit ?
                        """)
                .params(dissolution, afterId, toId, limit)
                .query((row, number) ->
                        reader(row.getLong(1), (Long[]) row.getArray(2).getArray()))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Reader> find(long dissolution, Collection<Long> signatures) {
        return jdbc.sql("""
                        select signature_id, petitions from dissolution_reader
                        where dissolution_id = ? and signature_id = any (?) order by signature_id
                        """)
                .params(dissolution, signatures.toArray(Long[]::new))
                .query((row, number) ->
                        reader(row.getLong(1), (Long[]) row.getArray(2).getArray()))
                .list();
    }

    private static Reader reader(long signature, Long[] petitions) {
        return new Reader(
                signature,
                Arrays.stream(petitions).distinct().map(PetitionId::new).toList());
    }
}
