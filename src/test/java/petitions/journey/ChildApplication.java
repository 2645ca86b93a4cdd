package petitions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import petitions.PetitionsApplication;

/** The application in a virtual machine of its own, as somebody starts it in a folder, on a machine that speaks Arabic. */
public final class ChildApplication {

    /** What it said and how it ended. */
    record Ended(int exitCode, String output) {}

    private static final long PATIENCE_IN_MINUTES = 5;

    private final Path folder;

    public ChildApplication(Path folder) {
        this.folder = folder;
    }

    Ended run(String... arguments) {
        try {
            var process = start(PetitionsApplication.class, arguments);
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("It did not end: " + output());
            }
            return new Ended(process.exitValue(), output());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public Process start(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as spring-boot:run has it: sooner there
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    public String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
