package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.mailing.wire.WireClient.IMPATIENT;
import static petitions.mailing.wire.WireServer.DRIBBLE;
import static petitions.mailing.wire.WireServer.STALL;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Unknown;
import petitions.mailing.wire.Outcome.Unsent;

/** What no socket's time limit bounds: a relay that does not read, and one that never comes to an end. */
class WatchTests {

    private final WireServer server = WireServer.start();
    private final PooledMailSender sender =
            new PooledMailSender(WireClient.relay(server), WireClient.session(IMPATIENT), WireClient.LIFETIMES);

    @AfterEach
    void close() {
        sender.close();
        server.close();
    }

    @Test
    void aRelayThatStopsReadingIsLeft() throws InterruptedException {
        server.answers("BODY bob", STALL);
        var large = "Subject: Long\r\n\r\n" + ("x".repeat(76) + "\r\n").repeat(400_000);
        var mails = List.of(
                TestMail.toAddress("ada@people.example"),
                TestMail.saying("bob@people.example", large),
                TestMail.toAddress("cyd@people.example"));
        assertThat(sender.deliver(mails, Door.OPEN).outcomes())
                .containsExactly(new Accepted(), new Unsent(), new Unsent());
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() throws InterruptedException {
        server.answers("END bob", DRIBBLE);
        assertThat(sender.deliver(TestMail.to("ada", "bob", "cyd"), Door.OPEN).outcomes())
                .containsExactly(new Accepted(), new Unknown(), new Unsent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "AUTH"})
    void aGreetingThatNeverEndsIsCutOff(String at) {
        server.announces("AUTH PLAIN").answers(at, DRIBBLE);
        var relay = new Relay("relay", "127.0.0.1", server.port(), "us", "secret", Tls.NONE, 1, null);
        var limits = new RelaySession(
                WireClient.session(IMPATIENT).further(),
                new Limits(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(200)),
                WireClient.session(IMPATIENT).tls());
        try (var impatient = new PooledMailSender(relay, limits, WireClient.LIFETIMES)) {
            assertThatThrownBy(() -> impatient.deliver(TestMail.to("ada"), Door.OPEN))
                    .isInstanceOf(RelayFailure.class);
        }
    }
}
