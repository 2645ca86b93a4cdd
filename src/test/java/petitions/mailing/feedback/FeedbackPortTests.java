package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.ReturnAddresses;
import petitions.platform.CannotStart;

@FeedbackTest
class FeedbackPortTests {

    @Autowired
    Feedback feedback;

    @Autowired
    ReturnAddresses addresses;

    @Autowired
    FeedbackPort closed;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    JdbcClient jdbc;

    private FeedbackPort port;
    private MailingId mailing;
    private String toAda;

    @BeforeEach
    void openThePort() {
        audience.everyone("ada", "bob");
        mailing = postRoom.order(1);
        toAda = desk.returnAddress(mailing, 1);
        port = new FeedbackPort(new PortSettings(0, InetAddress.getLoopbackAddress()), addresses, feedback);
        port.start();
    }

    @AfterEach
    void closeThePort() {
        port.stop();
    }

    @Test
    void whatAMailServerHandsOverIsTaken() throws Exception {
        try (var server = new Caller(port.port())) {
            assertThat(server.say("EHLO mx.relay.example")).startsWith("250");
            assertThat(server.hand(toAda, Reports.gmail("undisclosed-recipients:;")))
                    .startsWith("250");
            assertThat(desk.isSuppressed("ada")).isTrue();
            assertThat(server.hand(toAda, Reports.gmail(toAda))).startsWith("250");
            assertThat(server.say("QUIT")).startsWith("221");
        }
        assertThat(desk.count(mailing).bounced()).isOne();
        assertThat(desk.dropped()).isEqualTo(Map.of("duplicate", 1L));
    }

    @Test
    void nothingIsTakenForAnyOtherAddress() throws Exception {
        try (var server = new Caller(port.port())) {
            server.say("EHLO mx.relay.example");
            assertThat(server.say("MAIL FROM:<>")).startsWith("250");
            assertThat(server.say("RCPT TO:<postmaster@petitions.example>")).startsWith("550 5.1.1");
            assertThat(server.say("RCPT TO:<no-reply@petitions.example>")).startsWith("550 5.1.1");
            assertThat(server.say("RCPT TO:<eve@elsewhere.example>")).startsWith("550 5.1.1");
            assertThat(desk.dropped()).isEmpty();
            assertThat(server.say("RCPT TO:<%s>".formatted(desk.forged(mailing, 1))))
                    .startsWith("550 5.1.1");
            assertThat(server.say("DATA")).startsWith("503");
        }
        assertThat(desk.dropped()).isEqualTo(Map.of("forged", 1L));
    }

    @Test
    void aMailThatIsTooLargeIsTakenAndDropped() throws Exception {
        try (var server = new Caller(port.port())) {
            server.say("EHLO mx.relay.example");
            assertThat(server.hand(toAda, Reports.gmail(toAda) + "a line of a large mail\n".repeat(450_000)))
                    .startsWith("250");
            assertThat(server.say("MAIL FROM:<> SIZE=99999999")).startsWith("552");
        }
        assertThat(desk.dropped()).isEqualTo(Map.of("unreadable", 1L));
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void aMailThatDoesNotEndIsNotReadToItsEnd() throws Exception {
        try (var server = new Caller(port.port())) {
            server.say("EHLO mx.relay.example");
            assertThat(server.hand(toAda, "a line of an endless mail\n".repeat(1_100_000)))
                    .startsWith("552 5.3.4");
            assertThat(server.hears()).isNull();
        }
        assertThat(desk.dropped()).isEmpty();
    }

    @Test
    void whatTheDatabaseCannotTakeNowIsTakenLater() throws Exception {
        try (var server = new Caller(port.port())) {
            server.say("EHLO mx.relay.example");
            TestDatabase.owner(jdbc)
                    .sql("alter table feedback rename to feedback_away")
                    .update();
            try {
                assertThat(server.hand(toAda, Reports.gmail(toAda))).startsWith("451 4.3.0");
            } finally {
                TestDatabase.owner(jdbc)
                        .sql("alter table feedback_away rename to feedback")
                        .update();
            }
            assertThat(server.hand(toAda, Reports.gmail(toAda))).startsWith("250");
        }
        assertThat(desk.isSuppressed("ada")).isTrue();
    }

    @Test
    void itIsClosedUnlessItIsSetAndThenHeardOnThisMachineOnly() throws Exception {
        assertThat(closed.isAutoStartup()).isFalse();
        assertThat(closed.isRunning()).isFalse();
        try (var elsewhere = new ServerSocket(port.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(elsewhere.isBound()).isTrue();
        }
    }

    @Test
    void aPortThatIsSomebodyElsesStopsTheStart() {
        var second =
                new FeedbackPort(new PortSettings(port.port(), InetAddress.getLoopbackAddress()), addresses, feedback);
        assertThatThrownBy(second::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage("Bounces cannot be taken at port %d of 127.0.0.1.", port.port());
    }
}
