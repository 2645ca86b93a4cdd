package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.RelayStandings;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** What the pages say of a mailing that does not go, or goes slowly. */
@ApplicationTest
class HeldUpMailingTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    MailingControl control;

    @Autowired
    RelayStandings relays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Ordered ordered;
    private Counter publisher;
    private MailingId mailing;
    private String relay;

    @BeforeEach
    void oneIsUnderWay() {
        ordered = new Ordered(application);
        publisher = new Counter(application, "publisher");
        mailing = ordered.halfWay("News of the trees");
        relay = relays.all().get(0).relay();
    }

    @AfterEach
    void tidyUp() {
        ordered.endAll();
        jdbc.sql("delete from relay_state").update();
    }

    @Test
    void whatIsQuietThoughNothingIsKnownToHoldItUpSaysSo() throws Exception {
        nothingGoes();
        assertThat(shown()).doesNotContain("Nothing of it goes out");
        jdbc.sql("update mailing set started_at = started_at - interval '61 seconds' where id = ?")
                .param(mailing.number())
                .update();
        assertThat(shown()).contains("Nothing of it goes out just now.", "goes on by itself");
    }

    @Test
    void aRelayThatIsAwayIsAskedAgainInAWhileOrNow() throws Exception {
        nothingGoes();
        away(clock.instant().plus(Duration.ofMinutes(4)));
        assertThat(shown())
                .contains(
                        "Held up",
                        "The relay %s cannot be reached; it is asked again in about 4 minutes.".formatted(relay));
        control.sendAtOnce(mailing, new Actor("operator"), "It is back.");
        assertThat(shown()).contains("it is asked again now.");
    }

    @Test
    void aRelayThatAskedForFewerMailsSaysWhyItIsSlow() throws Exception {
        assertThat(shown()).contains("1,200 a second").doesNotContain("fewer mails");
        jdbc.sql("insert into relay_state (relay, slowed_rate, full_rate, slowed_at) values (?, 30, 1200, now())")
                .param(relay)
                .update();
        assertThat(shown())
                .contains("The relay %s asked for fewer mails.".formatted(relay), "It gets 30 a second for now");
    }

    @Test
    void whoeverMayNotResumeReadsWhoMay() throws Exception {
        control.pause(mailing, new Actor("clerk"), "A typing error.");
        assertThat(shown()).contains("clerk paused it: A typing error. It goes on when an operator resumes it.");
    }

    @Test
    void theNumberThatLogsCallItByIsShown() throws Exception {
        assertThat(shown()).contains("Mailing " + mailing);
        assertThat(publisher.page("/staff/mailings").text()).contains("Mailing " + mailing);
    }

    private void nothingGoes() {
        jdbc.sql("update mailing_tally set rated_at = now() - interval '1 minute' where mailing_id = ?")
                .param(mailing.number())
                .update();
    }

    private void away(Instant askedAgainAt) {
        jdbc.sql("insert into relay_state (relay, reason, failures, next_probe_at) values (?, 'unreachable', 4, ?)")
                .params(relay, Sql.at(askedAgainAt))
                .update();
    }

    private String shown() throws Exception {
        return publisher.page("/staff/mailings/" + mailing).select("main").text();
    }
}
