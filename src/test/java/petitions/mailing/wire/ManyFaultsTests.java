package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.wire.WireServer.DROP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Refused;
import petitions.mailing.wire.Outcome.Unknown;
import petitions.mailing.wire.Outcome.Unsent;

/** Whatever goes wrong at once: what is said of each mail is what happened to it. */
@DomainTest
class ManyFaultsTests {

    private static final int MAILS = 400;

    private static final List<String> FAULTS = List.of(
            "RCPT TO:<%s|550 5.1.1 Nobody",
            "RCPT TO:<%s|421 4.4.2 That took too long",
            "RCPT TO:<%s|" + DROP,
            "DATA %s|451 4.3.0 Later",
            "DATA %s|421 4.4.2 That took too long",
            "DATA %s|" + DROP,
            "END %s|554 5.7.1 Spam",
            "END %s|421 4.4.2 That took too long",
            "END %s|250 2.0.0 Queued" + DROP,
            "END %s|" + DROP);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FrozenClock clock;

    private final WireServer server = WireServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"PIPELINING, 1", "PIPELINING, 2", "PIPELINING, 3", "HELP, 4"})
    void whatIsSaidOfEachMailIsWhatHappenedToIt(String extension, long seed) {
        server.announces(extension);
        var faults = new Random(seed);
        var left = new ArrayList<String>();
        IntStream.range(0, MAILS).forEach(i -> left.add("reader-%d@people.example".formatted(i)));
        for (String reader : left) {
            if (faults.nextInt(4) == 0) {
                var rule = FAULTS.get(faults.nextInt(FAULTS.size()))
                        .formatted(reader)
                        .split("\\|");
                server.answersOnce(rule[0], rule[1]);
            }
        }
        var said = new HashMap<String, Outcome>();
        try (var relays = TestRelays.to(jdbc, clock, server)) {
            deliverAll(relays, left, said);
        }
        assertThat(said).hasSize(MAILS);
        assertThat(said.values()).hasAtLeastOneElementOfType(Refused.class).hasAtLeastOneElementOfType(Unknown.class);
        said.forEach((reader, outcome) -> {
            long taken = server.takenFor().stream().filter(reader::equals).count();
            if (outcome instanceof Accepted) {
                assertThat(taken).as(reader).isEqualTo(1);
            } else if (outcome instanceof Refused) {
                assertThat(taken).as(reader).isZero();
            } else {
                assertThat(taken).as(reader).isLessThanOrEqualTo(1);
            }
        });
    }

    private void deliverAll(Relays relays, List<String> left, Map<String, Outcome> said) {
        while (!left.isEmpty()) {
            var batch = left.subList(0, Math.min(16, left.size())).stream()
                    .map(TestMail::toAddress)
                    .toList();
            try {
                var outcomes = relays.deliver(batch);
                for (int i = 0; i < batch.size(); i++) {
                    if (!(outcomes.get(i) instanceof Unsent)) {
                        said.put(batch.get(i).recipient(), outcomes.get(i));
                        left.remove(batch.get(i).recipient());
                    }
                }
            } catch (RelayUnavailable unavailable) {
                clock.set(unavailable.nextProbeAt());
            }
        }
    }
}
