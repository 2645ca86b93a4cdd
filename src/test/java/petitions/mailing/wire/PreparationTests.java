package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.wire.TestMail.address;
import static petitions.mailing.wire.WireClient.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Unsendable;
import petitions.mailing.wire.Outcome.Unsent;

/** Which mails of a batch are handed over at all. */
class PreparationTests {

    private static final Outcome ACCEPTED = new Accepted();
    private static final Outcome UNSENT = new Unsent();

    private final WireServer server = WireServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whetherAMailMayGoIsAskedBeforeItsFirstCommand() {
        var asked = new AtomicInteger();
        var mails = List.of(
                TestMail.toAddress(address("ada")),
                TestMail.toAddress(address("bob")),
                TestMail.toAddress(address("cyd")).goingIf(() -> false),
                TestMail.toAddress(address("dee")).goingIf(() -> asked.incrementAndGet() > 0));
        var passage = deliver(server, mails);
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, ACCEPTED, UNSENT, UNSENT);
        assertThat(passage.halt()).isNull();
        assertThat(asked).hasValue(0);
        assertThat(server.commands()).noneMatch(command -> command.contains("cyd") || command.contains("dee"));
    }

    @Test
    void aMailThatWasWrittenWhileAnotherWentIsAskedAgainWhenItsTurnComes() {
        var asked = new AtomicInteger();
        var mails = List.of(
                TestMail.toAddress(address("ada")),
                TestMail.toAddress(address("bob")).goingIf(() -> asked.incrementAndGet() == 1),
                TestMail.toAddress(address("cyd")));
        assertThat(deliver(server, mails).outcomes()).containsExactly(ACCEPTED, UNSENT, UNSENT);
        assertThat(asked).hasValue(2);
        assertThat(server.takenFor()).containsExactly(address("ada"));
        assertThat(server.commands()).noneMatch(command -> command.contains("bob") || command.contains("cyd"));
    }

    @Test
    void whoeverHandsAMailOverHearsWhatBecameOfItBeforeTheNextIsTaken() {
        var told = new ArrayList<String>();
        var mails = Stream.of("ada", "bob", "cyd", "dee")
                .map(name -> TestMail.toAddress(address(name))
                        .telling(what -> told.add("%s %s, taken %s"
                                .formatted(name, what, server.takenFor().size()))))
                .toList();
        server.answers("RCPT TO:<bob", "550 5.1.1 Nobody of that name");
        server.answers("RCPT TO:<cyd", "450 4.2.1 Later");
        assertThat(deliver(server, mails).outcomes()).hasSize(4);
        assertThat(told).containsExactly("ada accepted, taken 1", "bob refused, taken 1", "dee accepted, taken 2");
    }

    @Test
    void whoeverCannotBeToldHoldsUpNobody() {
        var mails = List.of(
                TestMail.toAddress(address("ada")).telling(what -> {
                    throw new IllegalStateException("deaf");
                }),
                TestMail.toAddress(address("bob")));
        assertThat(deliver(server, mails).outcomes()).containsExactly(ACCEPTED, ACCEPTED);
    }

    @Test
    void namesBeyondAsciiNeedARelayThatKnowsThem() {
        var mails = List.of(
                TestMail.toAddress("zoë@people.example"),
                TestMail.toAddress("ada@people.example").needingUtf8(),
                TestMail.toAddress("bob@people.example"));
        assertThat(deliver(server, mails).outcomes()).containsExactly(new Unsendable(), new Unsendable(), ACCEPTED);
        server.announces("PIPELINING", "SMTPUTF8");
        assertThat(deliver(server, mails).outcomes()).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
        assertThat(server.commands().stream().filter(command -> command.startsWith("MAIL") && command.contains("UTF8")))
                .hasSize(2);
        assertThat(server.takenFor()).contains("zoë@people.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bob@people.example>\r\nRCPT TO:<eve@people.example",
                "bob@people.example> NOTIFY=NEVER",
                "bob@people.example,eve@people.example",
                "\"bob\r\n.\r\n\"@people.example",
                "bob@people.example\0",
            })
    void anAddressIsNeverMoreThanOne(String hostile) {
        var passage = deliver(server, List.of(TestMail.toAddress(hostile), TestMail.toAddress(address("ada"))));
        assertThat(passage.outcomes()).containsExactly(new Unsendable(), ACCEPTED);
        assertThat(server.commands().stream().filter(command -> command.startsWith("RCPT")))
                .containsExactly("RCPT TO:<ada@people.example>");
    }

    @Test
    void aMailThatCannotBeWrittenIsNobodyElsesTrouble() {
        var poison = TestMail.saying(address("bob"), null);
        var passage = deliver(
                server, List.of(TestMail.toAddress(address("ada")), poison, TestMail.toAddress(address("cyd"))));
        assertThat(passage.outcomes()).containsExactly(ACCEPTED, new Unsendable(), ACCEPTED);
    }
}
