package petitions.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * {@code --rehearse=FILE --signers=N}: plays a life in an empty database of its own, writes the report, and ends. The
 * exit code is 0 when every event was followed, 1 when one was not, 2 when the command itself cannot be understood.
 */
public final class RehearsalMode {

    private static final Path FOLDER = Path.of("target", "rehearsal");
    private static final int DEFAULT_SIGNERS = 500;
    private static final int FOLLOWED = 0;
    private static final int NOT_FOLLOWED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private RehearsalMode() {}

    public static boolean isWanted(String[] arguments) {
        return option(arguments, "rehearse").isPresent();
    }

    /** @return the exit code */
    public static int run(Class<?> application, String[] arguments, PrintStream out) throws IOException {
        int signers;
        Life life;
        try {
            signers = signers(arguments);
            life = life(arguments);
        } catch (IllegalArgumentException | NotALife notUnderstood) {
            out.println(notUnderstood.getMessage());
            return NOT_UNDERSTOOD;
        }
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        try (var context = new SpringApplicationBuilder(application)
                .run(
                        "--server.port=0",
                        "--petitions.public-url=http://localhost:8080",
                        "--spring.datasource.url=",
                        "--spring.mail.host=",
                        "--petitions.local.relay=",
                        "--petitions.local.data-dir=" + FOLDER.resolve("data"),
                        "--petitions.local.example=false",
                        // nobody signs in to an application that ends by itself, so no password is shown
                        "--petitions.local.staff-password=" + UUID.randomUUID(),
                        "--petitions.background.enabled=false",
                        "--logging.level.root=WARN")) {
            var report = context.getBean(RehearsalRun.class).play(life, signers, out);
            write(report, context.getBean(ObjectMapper.class), out);
            return report.notFollowed() == null ? FOLLOWED : NOT_FOLLOWED;
        }
    }

    /** Read before anything is started: a mistake in the file should not take a minute to tell. */
    private static Life life(String[] arguments) {
        var file = option(arguments, "rehearse").orElseThrow();
        if (file.isBlank()) {
            throw new NotALife("--rehearse takes the file of a life, such as --rehearse=life.json.");
        }
        return new LifeFiles(Jackson2ObjectMapperBuilder.json().build()).read(Path.of(file));
    }

    private static void write(RehearsalReport report, ObjectMapper json, PrintStream out) throws IOException {
        var file = FOLDER.resolve("report.json");
        json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        out.printf("The report is %s, with a mail of each kind beside it.%n", file);
    }

    private static int signers(String[] arguments) {
        var wanted = option(arguments, "signers").orElse(Integer.toString(DEFAULT_SIGNERS));
        if (!wanted.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("--signers takes a number from 1 to 9,999,999, not “" + wanted + "”.");
        }
        return Integer.parseInt(wanted);
    }

    private static Optional<String> option(String[] arguments, String name) {
        var prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }
}
