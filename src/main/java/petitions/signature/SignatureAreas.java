package petitions.signature;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;

/** Where the signatures of a petition come from. */
@Service
@Transactional
public class SignatureAreas {

    public enum Kind {
        COUNTRY,
        REGION,
        CONSTITUENCY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    SignatureAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Imported ones in the order in which they were published, then the others by name. */
    public List<AreaCount> of(PetitionId petition, Kind kind) {
        return jdbc.sql("""
                        select coalesce(s.name, a.name, s.code) as name, s.code,
                               case when s.name is null then a.mp else s.mp end as mp,
                               s.counted + s.carried_over as signatures
                        from signatures_by_area s left join area a on a.kind = s.kind and a.code = s.code
                        where s.petition_id = ? and s.kind = ?
                        order by s.position nulls last, 1, s.code
                        """)
                .params(petition.number(), kind.code())
                .query((row, number) -> new AreaCount(
                        row.getString("name"), row.getString("code"), row.getString("mp"), row.getInt("signatures")))
                .list();
    }

    /** Takes over what was counted elsewhere; it is never counted again. */
    public void carryOver(PetitionId petition, Kind kind, List<AreaCount> published) {
        jdbc.sql("""
                        insert into signatures_by_area (petition_id, kind, code, carried_over, name, mp, position)
                        select :petition, :kind, code, signatures, name, mp, place
                        from unnest(:codes, :signatures, :names, :mps)
                             with ordinality published (code, signatures, name, mp, place)
                        """)
                .param("petition", petition.number())
                .param("kind", kind.code())
                .param("codes", published.stream().map(AreaCount::code).toArray(String[]::new))
                .param(
                        "signatures",
                        published.stream().map(AreaCount::signatures).toArray(Integer[]::new))
                .param("names", published.stream().map(AreaCount::name).toArray(String[]::new))
                .param("mps", published.stream().map(AreaCount::mp).toArray(String[]::new))
                .update();
    }
}
