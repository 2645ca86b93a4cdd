package petitions.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import petitions.platform.Figures;

/**
 * How far the import of a file has come.
 *
 * @param petitions how many the file has
 * @param unchanged how many were here already, the same
 * @param leftAlone those that are here already and differ: they have a life here, which a file does not change
 * @param finishedAt null while it goes on, and for good if it was cut off
 * @param failure null unless something broke
 */
public record ImportRun(
        UUID id,
        String startedBy,
        Instant startedAt,
        int petitions,
        int imported,
        int unchanged,
        List<Long> leftAlone,
        Instant finishedAt,
        String failure) {

    public ImportRun {
        leftAlone = List.copyOf(leftAlone);
    }

    /** For whoever waits at a terminal. */
    String summary() {
        var sentence = "%s of %s petitions were imported; %s were here already, unchanged."
                .formatted(Figures.of(imported), Figures.of(petitions), Figures.of(unchanged));
        if (leftAlone.isEmpty()) {
            return sentence;
        }
        return sentence
                + " %s are here already and differ from the file. They were left as they are: %s."
                        .formatted(
                                Figures.of(leftAlone.size()),
                                leftAlone.stream()
                                        .map(number -> Long.toString(number))
                                        .collect(Collectors.joining(", ")));
    }
}
