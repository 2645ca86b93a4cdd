package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.PetitionsApplication;
import petitions.TestDatabase;
import petitions.journey.ChildApplication;
import petitions.mailing.wire.WireServer;

/** The whole application, as one process or several on one database, in the middle of a mailing. */
abstract class ApplicationScenario {

    private static final Logger log = LoggerFactory.getLogger(ApplicationScenario.class);

    static final int WINDOW = 64;

    static final String PORT = "--server.port=";
    static final String PASSWORD = "only-for-these-faults-3";

    /** As if the relay had asked for fewer mails a second, for as long as the test lasts. */
    static final String SLOW_RELAY = """
            insert into relay_state (relay, slowed_rate, full_rate, slowed_at)
            values (:relay, :rate, :rate, now() + interval '1 day')
            on conflict (relay) do update set slowed_rate = excluded.slowed_rate
            """;

    static final String MAILING = "(select max(id) from mailing where kind = 'signer-government-responded')";

    @TempDir
    Path folder;

    final WireServer relay = WireServer.start();
    private final Deque<Process> started = new ArrayDeque<>();
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final JdbcClient database = JdbcClient.create(source);

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        relay.close();
    }

    /** @param mailsPerSecond slow enough for what is to happen meanwhile */
    void on(String url, int mailsPerSecond) {
        on(url);
        theRelayTakes(mailsPerSecond);
    }

    void on(String url) {
        source.setUrl(url);
        source.setUser(TestDatabase.APPLICATION);
    }

    /** Where the application hands its mail in. */
    int relayPort() {
        return relay.port();
    }

    void theRelayTakes(int mailsPerSecond) {
        database.sql(SLOW_RELAY)
                .param("relay", "127.0.0.1")
                .param("rate", mailsPerSecond)
                .update();
    }

    DataSource source() {
        return source;
    }

    JdbcClient database() {
        return database;
    }

    Process startMailing(String... settings) throws Exception {
        return start(MailedPetition.class, settings);
    }

    Process startAnother(String... settings) throws Exception {
        return start(PetitionsApplication.class, settings);
    }

    Process start(Class<?> main, String... settings) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "--petitions.local.database-url=" + source.getUrl(),
                "--petitions.local.data-dir=data",
                "--petitions.local.relay=127.0.0.1:" + relayPort(),
                "--petitions.local.example=false",
                "--petitions.local.staff-password=" + PASSWORD,
                "--spring.quartz.properties[org.quartz.scheduler.instanceId]=AUTO"));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(argument -> argument.startsWith(PORT))) {
            arguments.add(PORT + 0);
        }
        var process = new ChildApplication(Files.createTempDirectory(folder, "node"))
                .start(main, arguments.toArray(String[]::new));
        started.push(process);
        return process;
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(5));
    }

    Arrivals toSigners() {
        return new Arrivals(Arrivals.at(relay).mails().stream()
                .filter(mail -> isSigner(mail.to()))
                .toList());
    }

    int sent() {
        return (int) relay.taken().stream().filter(mail -> isSigner(mail.to())).count();
    }

    private static boolean isSigner(String address) {
        return address.startsWith("signer") || address.startsWith("edith");
    }

    void awaitSent(int mails) {
        patiently().until(() -> sent() >= mails);
    }

    long nodesThatSent() {
        return number("select count(*) from mailing_tally where accepted > 0 and mailing_id = " + MAILING);
    }

    long number(String question) {
        return database.sql(question).query(Long.class).single();
    }

    void awaitTask(String id) {
        patiently()
                .ignoreExceptions()
                .until(() -> number("select count(*) from act_ru_task where task_def_key_ = '%s'".formatted(id)) == 1);
    }

    /** The process hears of it too: the Committee is to review the response. */
    void assertEveryoneIsToldInTheEnd(int repeatedAtMost) {
        awaitTask("userTask_reviewResponse");
        var arrivals = toSigners();
        assertThat(arrivals.timesByReader()).as("lost").hasSize(MailedPetition.SIGNERS);
        log.info("{} mails arrived, {} of them again", arrivals.mails().size(), arrivals.repeated());
        assertThat(arrivals.repeated()).as("repeated").isLessThanOrEqualTo(repeatedAtMost);
        assertThat(new HashSet<>(arrivals.mails())).as("the same mail").hasSize(MailedPetition.SIGNERS);
        assertThat(number("select count(*) from delivery where fate = 'accepted' and mailing_id = " + MAILING))
                .isEqualTo(MailedPetition.SIGNERS);
        assertThat(number("select sum(accepted) from mailing_tally where mailing_id = " + MAILING))
                .isEqualTo(MailedPetition.SIGNERS);
        assertThat(number("select expected from mailing where state = 'finished' and id = " + MAILING))
                .isEqualTo(MailedPetition.SIGNERS);
        assertThat(number("select count(*) from mailing where kind = 'signer-government-responded'"))
                .isEqualTo(1);
    }
}
