package petitions.process.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.oidc.ProvidedPerson;

/** Which account belongs to whom at the provider, for good: names change hands, subjects do not (OpenID Connect Core, 5.7). */
@Component
class ProvidedNames {

    /** Of those who sign in for the first time at the same moment, one at a time. */
    private static final long SIGN_IN_LOCK = 0x0D1C;

    private final JdbcClient jdbc;

    ProvidedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(SIGN_IN_LOCK)
                .query((row, number) -> number)
                .list();
    }

    Optional<String> find(ProvidedPerson person) {
        return jdbc.sql("select account from provided_account where issuer = ? and subject = ?")
                .params(person.issuer(), person.subject())
                .query(String.class)
                .optional();
    }

    boolean has(String account) {
        return jdbc.sql("select count(*) from provided_account where lower(account) = lower(?)")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(ProvidedPerson person) {
        jdbc.sql("insert into provided_account (account, issuer, subject) values (?, ?, ?)")
                .params(person.account(), person.issuer(), person.subject())
                .update();
    }
}
