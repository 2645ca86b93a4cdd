package petitions.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import petitions.petition.DeadlineSettings;
import petitions.platform.Actor;

/**
 * {@code --import=FILE}: imports a file into the database that the application uses, and ends. The exit code is 0 when
 * every petition was looked at, 1 when something broke, 2 when the file is not understood.
 */
public final class ImportMode {

    private static final String OPTION = "--import=";
    private static final Actor OPERATOR = new Actor("operator");
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private ImportMode() {}

    public static boolean isWanted(String[] arguments) {
        return file(arguments).isPresent();
    }

    /** @return the exit code */
    public static int run(Class<?> application, String[] arguments, PrintStream out) {
        var file = Path.of(file(arguments).orElseThrow());
        try {
            // before anything is started: a mistake in the file should not take a minute to tell
            new PublishedFile(
                            file, new PetitionReader(DeadlineSettings.defaults().signing()))
                    .check();
        } catch (NotPetitions notUnderstood) {
            out.println(notUnderstood.getMessage());
            return NOT_UNDERSTOOD;
        }
        try (var context = new SpringApplicationBuilder(application).run(startedWith(arguments))) {
            var imports = context.getBean(Imports.class);
            var run = imports.carryOut(imports.begin(file, OPERATOR), file);
            out.println(run.failure() == null ? run.summary() : run.summary() + " " + run.failure());
            return run.failure() == null ? DONE : BROKEN;
        }
    }

    /** Nothing is served and nothing runs meanwhile: the application goes on with what was imported when it is started. */
    private static String[] startedWith(String[] arguments) {
        return Stream.concat(
                        Arrays.stream(arguments).filter(argument -> !argument.startsWith(OPTION)),
                        Stream.of(
                                "--server.port=0",
                                "--petitions.background.enabled=false",
                                "--petitions.local.example=false",
                                "--logging.level.root=WARN"))
                .toArray(String[]::new);
    }

    private static Optional<String> file(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> argument.substring(OPTION.length()))
                .findFirst();
    }
}
