package petitions.platform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.platform.CannotStart;

@Timeout(180)
class LocalDatabaseTests {

    @TempDir
    Path path;

    @ParameterizedTest
    @ValueSource(strings = {"linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64", "windows-x86_64"})
    void everyMachineThatPeopleHaveFindsItsServerInTheApplication(String machine) {
        assertThat(getClass().getResource("/postgres-%s.txz".formatted(machine)))
                .isNotNull();
    }

    @Test
    void whatWasCommittedIsThereAfterTheApplicationWasKilled() throws Exception {
        Process killed = startedInAnotherProcess();
        ProcessHandle server = ProcessHandle.of(serverProcess()).orElseThrow();
        killed.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        try (var folder = DataFolder.hold(path);
                var database = LocalDatabase.start(folder)) {
            assertThat(server.isAlive()).isFalse();
            assertThat(ask(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aSecondApplicationIsRefusedAndTheFirstKeepsItsDatabase() throws Exception {
        Process first = startedInAnotherProcess();
        long server = serverProcess();
        try {
            assertThatThrownBy(() -> DataFolder.hold(path))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Petitions application is running")
                    .hasMessageContaining(path.toString());
            assertThat(ProcessHandle.of(server)).get().matches(ProcessHandle::isAlive);
        } finally {
            first.destroyForcibly().waitFor();
            LeftoverServer.end(path.resolve("postgres"));
        }
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    @Test
    void aSecondApplicationInTheSameVirtualMachineIsRefusedToo() throws Exception {
        try (var first = DataFolder.hold(path)) {
            assertThatThrownBy(() -> DataFolder.hold(path)).isInstanceOf(CannotStart.class);
            assertThat(first.resolve("lock")).exists();
        }
        DataFolder.hold(path).close();
    }

    @Test
    void theServerIsDurableAndOnLoopbackOnly() throws Exception {
        try (var folder = DataFolder.hold(path);
                var database = LocalDatabase.start(folder)) {
            assertThat(ask(database, "show server_version")).startsWith("17.");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select lower('ÉÀ') || (array['b', 'é', 'z'])[2]"))
                    .isEqualTo("éàé");
        }
    }

    @Test
    void somebodyElsesProcessIsLeftAloneThoughTheFileNamesIt() throws Exception {
        Path cluster = Files.createDirectory(path.resolve("postgres"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        LeftoverServer.end(cluster);
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aFirstStartThatWasInterruptedIsBegunAgain() throws Exception {
        Path cluster = Files.createDirectory(path.resolve("postgres"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half of it");
        try (var folder = DataFolder.hold(path);
                var database = LocalDatabase.start(folder)) {
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
    }

    private Process startedInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableApplication.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        var said = new StringBuilder();
        for (String line = output.readLine(); !KillableApplication.READY.equals(line); line = output.readLine()) {
            assertThat(line).as(said.toString()).isNotNull();
            said.append(line).append('\n');
        }
        return process;
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(path.resolve("postgres/postmaster.pid"))
                .get(0)
                .trim());
    }

    private static String ask(LocalDatabase database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
