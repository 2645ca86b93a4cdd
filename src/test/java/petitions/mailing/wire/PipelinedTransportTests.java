package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.wire.TestMail.address;
import static petitions.mailing.wire.WireClient.IMPATIENT;
import static petitions.mailing.wire.WireClient.deliver;
import static petitions.mailing.wire.WireClient.session;
import static petitions.mailing.wire.WireServer.DROP;
import static petitions.mailing.wire.WireServer.STALL;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Refused;
import petitions.mailing.wire.Outcome.Unknown;
import petitions.mailing.wire.Outcome.Unsent;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** What a relay answers, and what becomes of each mail of a batch. */
class PipelinedTransportTests {

    private static final Outcome ACCEPTED = new Accepted();
    private static final Outcome UNSENT = new Unsent();
    private static final Outcome UNKNOWN = new Unknown();

    private final WireServer server = WireServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aMailAndTheCommandsOfTheNextGoTogether() {
        assertThat(deliver(server, TestMail.to("ada", "bob", "cyd")).outcomes())
                .containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
        assertThat(server.groups())
                .containsExactly("EHLO", "MAIL RCPT DATA", ". MAIL RCPT DATA", ". MAIL RCPT DATA", ".");
        assertThat(server.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
    }

    @Test
    void whereNoGroupsAreTakenEachCommandWaitsForItsAnswer() {
        server.announces();
        assertThat(deliver(server, TestMail.to("ada", "bob")).outcomes()).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(server.groups()).containsExactly("EHLO", "MAIL", "RCPT", "DATA", ".", "MAIL", "RCPT", "DATA", ".");
    }

    @Test
    void mailsArriveByteForByte() {
        var large = "Subject: Long\r\n\r\n" + ("x".repeat(76) + "\r\n").repeat(4000) + "..two dots\r\n";
        deliver(
                server,
                List.of(TestMail.saying("ada@people.example", large), TestMail.toAddress("bob@people.example")));
        assertThat(server.taken().get(0).body()).isEqualTo(large);
        assertThat(server.taken().get(1).body()).isEqualTo("Subject: News\r\n\r\nThere is news.\r\n");
        assertThat(server.taken().get(0).from()).isEqualTo("bounce@petitions.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "HELP"})
    void whoIsRefusedHoldsNobodyUp(String extension) {
        server.announces(extension);
        server.answers("RCPT TO:<bob", "550 5.1.1 <bob@people.example> does not live here");
        server.answers("RCPT TO:<cyd", "450-4.2.0 Greylisted,\r\n450 4.2.0 try later");
        server.answers("DATA eve", "451 Not now");
        server.answers("END fay", "554 5.7.1 This is spam");
        assertThat(deliver(server, TestMail.to("ada", "bob", "cyd", "dee", "eve", "fay", "gil"))
                        .outcomes())
                .containsExactly(
                        ACCEPTED,
                        new Refused(new Reply("RCPT", 550, "5.1.1")),
                        new Refused(new Reply("RCPT", 450, "4.2.0")),
                        ACCEPTED,
                        new Refused(new Reply("DATA", 451, "")),
                        new Refused(new Reply(".", 554, "5.7.1")),
                        ACCEPTED);
        assertThat(server.takenFor()).containsExactly(address("ada"), address("dee"), address("gil"));
    }

    @Test
    void aRelayThatGoesAheadForNobodyIsGivenNothing() {
        server.answers("RCPT TO:<bob", "550 5.1.1 Nobody");
        server.answers("RCPT TO:<cyd", "550 5.1.1 Nobody");
        server.answers("DATA null", "354 Go ahead, whoever it is for");
        var outcomes = deliver(server, TestMail.to("ada", "bob", "cyd", "dee")).outcomes();
        assertThat(outcomes.get(0)).isEqualTo(ACCEPTED);
        assertThat(outcomes.get(1)).isEqualTo(new Refused(new Reply("RCPT", 550, "5.1.1")));
        assertThat(outcomes.get(2)).isEqualTo(new Refused(new Reply("RCPT", 550, "5.1.1")));
        assertThat(outcomes.get(3)).isEqualTo(ACCEPTED);
        assertThat(server.groups())
                .containsExactly(
                        "EHLO",
                        "MAIL RCPT DATA",
                        ". MAIL RCPT DATA",
                        ". RSET MAIL RCPT DATA",
                        ". RSET MAIL RCPT DATA",
                        ".");
        assertThat(server.takenFor()).containsExactly(address("ada"), address("dee"));
    }

    @Test
    void aRefusalAtTheEndLeavesTheConnectionReadyForMore() {
        server.answers("RCPT TO:<bob", "550 5.1.1 Nobody");
        var connection = PipelinedTransport.open(WireClient.relay(server), session(WireClient.PATIENT), new Watch());
        assertThat(connection.deliver(TestMail.to("ada", "bob")).halt()).isNull();
        assertThat(connection.deliver(TestMail.to("cyd")).outcomes()).containsExactly(ACCEPTED);
        assertThat(server.connections()).isEqualTo(1);
        connection.abandon();
    }

    @ParameterizedTest
    @CsvSource({
        "PIPELINING, RCPT TO:<bob, RCPT",
        "PIPELINING, DATA bob, DATA",
        "PIPELINING, END bob, .",
        "HELP, RCPT TO:<bob, RCPT",
        "HELP, DATA bob, DATA",
        "HELP, END bob, .",
    })
    void aRelayThatClosesPutsOffOneMailAndLeavesTheRest(String extension, String at, String command) {
        server.announces(extension).answers(at, "421 4.3.2 Going down");
        var passage = deliver(server, TestMail.to("ada", "bob", "cyd", "dee"));
        assertThat(passage.outcomes())
                .containsExactly(ACCEPTED, new Refused(new Reply(command, 421, "4.3.2")), UNSENT, UNSENT);
        assertThat(passage.halt().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(server.takenFor()).containsExactly(address("ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "421 4.7.0 Too much, UNREACHABLE",
        "451 4.3.0 Later, UNREACHABLE",
        "452 4.3.1 Full, UNREACHABLE",
        "550 5.7.1 Not you, SENDER",
        "553 5.1.8 Who is that, SENDER",
        "530 5.7.0 Sign in first, AUTHENTICATION",
    })
    void aRelayThatRefusesTheSenderMarksNobody(String answer, Reason reason) {
        server.answers("MAIL", answer);
        var passage = deliver(server, TestMail.to("ada", "bob"));
        assertThat(passage.outcomes()).containsExactly(UNSENT, UNSENT);
        assertThat(passage.handedOver()).isFalse();
        assertThat(passage.halt().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "HELP"})
    void aMailThatIsTooLargeIsRefusedByItself(String extension) {
        server.announces(extension, "SIZE 1000").answersOnce("MAIL FROM:<bounce@petitions.example> SIZE=", "552 Large");
        assertThat(deliver(server, TestMail.to("ada", "bob")).outcomes())
                .containsExactly(new Refused(new Reply("MAIL", 552, "")), ACCEPTED);
        assertThat(server.commands()).contains("MAIL FROM:<bounce@petitions.example> SIZE=33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void aMailThatWasRefusedAsAWholeLeavesNothingOnTheConnection(String offered) {
        server.announces(offered).answers("END bob", "554 5.6.0 No");
        var passage = deliver(server, TestMail.to("ada", "bob"));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, new Refused(new Reply(".", 554, "5.6.0")));
        assertThat(passage.halt()).isNull();
        assertThat(server.commands()).last().isEqualTo("RSET");
    }

    @Test
    void nobodyIsBlamedWhereAuthenticationIsMissingAtTheRecipient() {
        server.answers("RCPT TO:<bob", "530 5.7.0 Authentication required");
        var passage = deliver(server, TestMail.to("ada", "bob"));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, UNSENT);
        assertThat(passage.halt().reason()).isEqualTo(Reason.AUTHENTICATION);
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT TO:<bob", "DATA bob"})
    void whatWasNotHandedOverBeforeTheConnectionBrokeIsUnsent(String at) {
        server.answers("RCPT TO:<ada", "550 5.1.1 Nobody").answers(at.equals("MAIL") ? "RSET" : at, DROP);
        var passage = deliver(server, TestMail.to("ada", "bob", "cyd"));
        assertThat(passage.outcomes().get(0)).isInstanceOf(Refused.class);
        assertThat(passage.outcomes().subList(1, 3)).containsExactly(UNSENT, UNSENT);
        assertThat(passage.halt().reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "HELP"})
    void aMailWhoseAnswerIsLostMayOrMayNotHaveArrived(String extension) {
        server.announces(extension).answers("END bob", "250 2.0.0 Queued" + DROP);
        var passage = deliver(server, TestMail.to("ada", "bob", "cyd"));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, UNKNOWN, UNSENT);
        assertThat(server.takenFor()).containsExactly(address("ada"), address("bob"));
    }

    @Test
    void aLargeMailThatBreaksOffIsUnsent() {
        server.answers("BODY bob", DROP);
        var large = "Subject: Long\r\n\r\n" + ("x".repeat(76) + "\r\n").repeat(400_000);
        var passage = deliver(
                server,
                List.of(
                        TestMail.toAddress(address("ada")),
                        TestMail.saying(address("bob"), large),
                        TestMail.toAddress(address("cyd"))));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, UNSENT, UNSENT);
    }

    @ParameterizedTest
    @CsvSource({"RCPT TO:<bob, false", "END bob, true"})
    void aRelayThatFallsSilentIsNotWaitedForForEver(String at, boolean handedOver) {
        server.answers(at, STALL);
        var passage = deliver(server, session(IMPATIENT), TestMail.to("ada", "bob", "cyd"));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, handedOver ? UNKNOWN : UNSENT, UNSENT);
        assertThat(passage.halt().reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aRelayThatSaysMoreThanItWasAskedIsNotUsedAgain() {
        server.answers("END ada", "250 2.0.0 Queued\r\n250 2.0.0 And once more");
        var passage = deliver(server, TestMail.to("ada"));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED);
        assertThat(passage.halt()).isNotNull();
    }

    @Test
    void aReplyIsKeptWithoutItsWords() {
        server.answers("RCPT TO:<bob", "550 5.1.1 bob@people.example is unknown");
        assertThat(deliver(server, TestMail.to("bob")).toString())
                .contains("550 5.1.1")
                .doesNotContain("bob@people.example");
    }
}
