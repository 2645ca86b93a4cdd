package petitions.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import petitions.petition.DeadlineSettings;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/**
 * Imports files of petitions: first the whole file is understood, then each of its petitions is taken over in a transaction
 * of its own. One that is cut off leaves whole petitions, and goes on when the file is imported again.
 */
@Service
class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    /** How often progress is written down, in petitions. */
    private static final int STEP = 50;

    private final PetitionImport petitions;
    private final ImportRuns runs;
    private final PetitionReader reader;
    private volatile boolean stopping;

    Imports(PetitionImport petitions, ImportRuns runs, DeadlineSettings deadlines) {
        this.petitions = petitions;
        this.runs = runs;
        this.reader = new PetitionReader(deadlines.signing());
    }

    /**
     * Reads the whole file, and imports nothing yet.
     *
     * @throws NotPetitions if anything in it is not understood
     */
    UUID begin(Path file, Actor by) {
        return runs.start(new PublishedFile(file, reader).check(), by);
    }

    /** Imports what has been read. */
    ImportRun carryOut(UUID run, Path file) {
        var tally = new Tally(run);
        String failure = null;
        try {
            new PublishedFile(file, reader).forEach(tally::take);
        } catch (RuntimeException broken) {
            log.error("Import {} was cut off; importing the same file again goes on with it", run, broken);
            failure = "Something broke after %s petitions. Those are whole; import the file again to go on."
                    .formatted(tally.taken());
        }
        tally.write();
        runs.finish(run, failure);
        return runs.find(run).orElseThrow();
    }

    /** After the petition that is being taken over; what is left is imported another time. */
    void stop() {
        stopping = true;
    }

    private final class Tally {

        private final UUID run;
        private final List<PetitionId> leftAlone = new ArrayList<>();
        private int imported;
        private int unchanged;

        Tally(UUID run) {
            this.run = run;
        }

        void take(PublishedPetition petition) {
            if (stopping) {
                throw new CancellationException("The application stops.");
            }
            switch (petitions.takeOver(petition)) {
                case NOT -> imported++;
                case THE_SAME -> unchanged++;
                case ANOTHER -> leftAlone.add(petition.petition().id());
            }
            if (taken() % STEP == 0) {
                write();
            }
        }

        int taken() {
            return imported + unchanged + leftAlone.size();
        }

        void write() {
            runs.progress(run, imported, unchanged, leftAlone);
        }
    }
}
