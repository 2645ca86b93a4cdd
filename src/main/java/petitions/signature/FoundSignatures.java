package petitions.signature;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Sql;

/** Finds signatures by a filter. The creator's own is never among them: a petition that is nobody's is taken down. */
@Component
class FoundSignatures {

    private static final String FIT = """
            s.invalidated_at is null and not s.creator
            and (:petition::bigint is null or s.petition_id = :petition)
            and (:domain = '' or split_part(s.canonical_email, '@', 2) = :domain
                 or right(s.canonical_email, length(:domain) + 1) = '.' || :domain)
            and (:block = '' or s.address_block && nullif(:block, '')::inet)
            and (:from::timestamptz is null or s.created_at >= :from)
            and (:until::timestamptz is null or s.created_at < :until)
            and (:name::text is null or s.name ilike :name)
            """;

    private final JdbcClient jdbc;

    FoundSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql with {@code %s} where the signature {@code s} has to fit the filter */
    JdbcClient.StatementSpec by(SignatureFilter filter, String sql) {
        return jdbc.sql(sql.formatted(FIT))
                .param(
                        "petition",
                        filter.petition() == null ? null : filter.petition().number())
                .param("domain", filter.canonicalDomain())
                .param("block", filter.addressBlock())
                .param("from", Sql.at(filter.from()))
                .param("until", Sql.at(filter.until()))
                .param("name", filter.namePattern());
    }
}
