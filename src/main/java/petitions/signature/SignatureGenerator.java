package petitions.signature;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/**
 * Makes large numbers of signers who do not exist, for rehearsals and benchmarks. Their names are as varied as real ones
 * (quotes, commas, accents, Chinese); their addresses end in {@code example.org}, which delivers nowhere (RFC 2606).
 */
@Service
public class SignatureGenerator {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignatureGenerator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds {@code number} people who have not signed yet; confirmed now, and subscribed. */
    @Transactional
    public void sign(PetitionId petition, int number) {
        jdbc.sql("""
                        insert into signature (petition_id, name, email, canonical_email, place, confirmed_at, subscribed,
                                               created_at)
                        select :petition, first.names[1 + n % cardinality(first.names)] || ' '
                                   || last.names[1 + (n / cardinality(first.names)) % cardinality(last.names)],
                               address, address, 1, :at, true, :at
                        from (select count(*) as signers from signature where petition_id = :petition) already,
                             lateral generate_series(already.signers + 1, already.signers + :number) n,
                             lateral (select 'signer' || n || '.' || :petition || '@mail' || n % 97 || '.example.org'
                                          as address) a,
                             (select array['Alice', 'Seán', 'Mohammed', 'Zoë', 'Priya', 'Björn', '小明', 'Mary "Molly"',
                                           'Anne-Marie', 'Olga'] as names) first,
                             (select array['O''Neill', 'Smith', 'Khan', 'García', 'Müller', 'Evans, Jr', '王',
                                           'Brown & Sons', 'Łukasiewicz'] as names) last
                        """)
                .param("petition", petition.number())
                .param("number", number)
                .param("at", Sql.at(clock.instant()))
                .update();
    }
}
