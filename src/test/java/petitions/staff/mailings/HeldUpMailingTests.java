package petitions.staff.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingHistory;
import petitions.mailing.MailingId;
import petitions.mailing.Mailings;
import petitions.mailing.RelayStanding;
import petitions.mailing.RelayStandings;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Sql;
import petitions.platform.text.Dates;

/** What the pages say of a mailing that does not go, or goes slowly. */
@ApplicationTest
class HeldUpMailingTests {

    private record OneRelay(RelayStanding relay) implements RelayStandings {

        @Override
        public List<RelayStanding> all() {
            return List.of(relay);
        }

        @Override
        public boolean askAgain() {
            return false;
        }
    }

    @Autowired
    WebApplicationContext application;

    @Autowired
    MailingControl control;

    @Autowired
    RelayStandings relays;

    @Autowired
    Mailings mailings;

    @Autowired
    MailingHistory history;

    @Autowired
    MailSettings settings;

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
    void aRelayThatIsAwayIsAskedAgainAtATimeOrNow() throws Exception {
        nothingGoes();
        var at = clock.instant().plus(Duration.ofMinutes(4));
        away(at);
        assertThat(shown())
                .contains(
                        "Held up",
                        "The relay %s cannot be reached; it is asked again at %s."
                                .formatted(relay, Dates.clock(London.time(at).toLocalTime())));
        control.sendAtOnce(mailing, new Actor("operator"), "It is back.");
        assertThat(shown()).contains("it is asked again now.");
    }

    /** A page that is open is drawn anew, or says that something has changed, when the sentence does. */
    @Test
    void thatTimePassesIsNoNews() {
        var now = Instant.parse("2021-06-02T12:00:00Z");
        var silent = new RelayStanding("relay", "cannot be reached", now.plusSeconds(240), null);
        var sentences = Stream.of(0, 59, 61, 239)
                .map(seconds -> standing(silent, now.plusSeconds(seconds)).why());
        assertThat(sentences).containsOnly("The relay relay cannot be reached; it is asked again at 1.04pm.");
        assertThat(standing(silent, now.plusSeconds(240)).why()).endsWith("it is asked again now.");
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

    private Standstill standing(RelayStanding relay, Instant now) {
        nothingGoes();
        var standstills = new Standstills(new OneRelay(relay), history, settings, Clock.fixed(now, ZoneOffset.UTC));
        return standstills.of(mailings.find(mailing).orElseThrow());
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
