package petitions.importing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import petitions.platform.Actor;

/** Takes files that operators send, and imports them one after the other while they look on. */
@Component
class ImportDesk {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    /** Bytes; fifty times what ten thousand petitions in list form need. Our choice. */
    private static final long MOST = 1L << 30;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Imports imports;
    private final ExecutorService oneAfterTheOther =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "petition-import"));

    ImportDesk(Imports imports) {
        this.imports = imports;
    }

    /** @throws NotPetitions if anything in it is not understood */
    UUID take(InputStream content, Actor by) {
        var file = keep(content);
        UUID run;
        try {
            run = imports.begin(file, by);
        } catch (RuntimeException refused) {
            forget(file);
            throw refused;
        }
        oneAfterTheOther.execute(() -> {
            try {
                imports.carryOut(run, file);
            } finally {
                forget(file);
            }
        });
        return run;
    }

    private static Path keep(InputStream content) {
        try {
            var file = Files.createTempFile("petitions-", ".json");
            try (var kept = Files.newOutputStream(file)) {
                if (content.transferTo(new Limited(kept, MOST)) == 0) {
                    throw NotPetitions.at("the file", "is empty");
                }
            } catch (RuntimeException | IOException refused) {
                forget(file);
                throw refused;
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be kept.", failed);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            log.warn("The file {} of an import stays behind", file, failed);
        }
    }

    /** Waits for the petition that is being taken over, while there is still a database. */
    @PreDestroy
    void stop() throws InterruptedException {
        imports.stop();
        oneAfterTheOther.shutdown();
        if (!oneAfterTheOther.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("An import did not stop within {}", PATIENCE);
        }
    }
}
