package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.process.EngineTest;

/** What one node knows of whoever has signed in is in the database, where the others find it. */
@EngineTest
class SharedSessionsTests {

    private static final String TASKS = ENGINE + "/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConversionService springSessionConversionService;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void allThatASessionKeepsIsReadBackFromTheDatabase() {
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        assertThat(clerk.get(TASKS).statusCode()).isEqualTo(200);
        Map<String, Object> kept = new TreeMap<>();
        jdbc.sql("""
                        select attribute_name, attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where s.session_id = ?
                        """).param(session(clerk)).query(row -> {
            kept.put(row.getString(1), springSessionConversionService.convert(row.getBytes(2), Object.class));
        });
        assertThat(kept)
                .containsKeys("SPRING_SECURITY_CONTEXT", "authenticatedUser", "CAMUNDA_CSRF_TOKEN")
                .doesNotContainValue(null);
    }

    @Test
    void whoeverSignsOutIsSignedOutEverywhere() {
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        var session = session(clerk);
        clerk.sendForm("/logout");
        assertThat(jdbc.sql("select count(*) from spring_session where session_id = ?")
                        .param(session)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeReadAnyMoreLeadsToTheSignIn() {
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = 'of another version'::bytea
                        where session_primary_id = (select primary_id from spring_session where session_id = ?)
                        """).param(session(clerk)).update();
        assertThat(clerk.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(clerk.open("/staff").statusCode()).isEqualTo(302);
        assertThat(clerk.signIn("clerk", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("refused"));
        assertThat(clerk.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsThatHaveEndedAreForgottenAndOthersAreNot() throws Exception {
        var gone = Visitor.signedIn(port, "clerk", PASSWORD);
        var here = Visitor.signedIn(port, "publisher", PASSWORD);
        jdbc.sql("update spring_session set expiry_time = 1 where session_id = ?")
                .param(session(gone))
                .update();
        var sweep = (Job) beans.createBean(Class.forName("petitions.platform.sessions.ForgetEndedSessionsJob"));
        sweep.execute(null);
        assertThat(gone.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from spring_session where expiry_time = 1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String session(Visitor staff) {
        return new String(Base64.getDecoder().decode(staff.cookie("SESSION")), StandardCharsets.UTF_8);
    }
}
