package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.Given;

@DomainTest
class CanonicalAddressesTests {

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void spellingsThatWereToldApartBecomeOneAndThoseWhoSignedFirstKeepTheirPlaces() {
        given.petition(300001);
        add("ada@gmail.com", "ada@gmail.com", 1);
        add("a.da@gm\u00ADail.com", "a.da@gm\u00ADail.com", 1);
        add("ada@gmail\u3002com", "ada@gmail\u3002com", 1);
        add("bob@post.example", "bob@post.example", 1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(migrating -> template.execute((Connection database) -> {
                    CanonicalAddresses.rewrite(database);
                    return null;
                }));
        assertThat(jdbc.sql("select canonical_email || ' ' || coalesce(place, 0) from signature order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("ada@gmail.com 1", "ada@gmail.com 2", "ada@gmail.com 0", "bob@post.example 1"));
    }

    private void add(String email, String canonical, int place) {
        jdbc.sql("""
                        insert into signature (petition_id, name, email, canonical_email, place, confirmed_at, created_at)
                        values (300001, 'Ada', ?, ?, ?, now(), now())
                        """).params(email, canonical, place).update();
    }
}
