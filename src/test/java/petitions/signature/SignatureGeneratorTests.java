package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.Given;

@DomainTest
class SignatureGeneratorTests {

    @Autowired
    SignatureGenerator generator;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itMakesAsManySignersAsAskedEachAtAnAddressOfTheirOwn() {
        var one = given.petition(300001);
        var other = given.petition(300002);
        generator.sign(one, 1_000);
        generator.sign(other, 500);
        assertThat(count("*")).isEqualTo(1_500);
        assertThat(count("distinct canonical_email")).isEqualTo(1_500);
        assertThat(count("distinct name")).isEqualTo(90);
        assertThat(count("case when subscribed and confirmed_at is not null and not creator then 1 end"))
                .isEqualTo(1_500);
    }

    @Test
    void thoseWhoComeLaterAreNewPeople() {
        var petition = given.petition(300001);
        generator.sign(petition, 100);
        generator.sign(petition, 100);
        assertThat(count("distinct canonical_email")).isEqualTo(200);
    }

    @Test
    void everyOneOfThemCanBeWrittenTo() {
        generator.sign(given.petition(300001), 200);
        assertThat(jdbc.sql("select email from signature").query(String.class).list())
                .hasSize(200)
                .allMatch(EmailAddress::isMailable)
                .allMatch(address -> address.endsWith(".example.org"));
        assertThat(jdbc.sql("select name from signature").query(String.class).list())
                .anyMatch(name -> name.contains("\""))
                .anyMatch(name -> name.contains(","))
                .anyMatch(name -> name.contains("小"));
    }

    private int count(String what) {
        return jdbc.sql("select count(%s) from signature".formatted(what))
                .query(Integer.class)
                .single();
    }
}
