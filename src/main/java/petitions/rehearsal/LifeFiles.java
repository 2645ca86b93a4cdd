package petitions.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lives in files. One of another shape is refused whole, with what is wrong. */
@Component
class LifeFiles {

    private static final String EXAMPLE = "lives/example-life.json";

    private final ObjectMapper json;

    LifeFiles(ObjectMapper json) {
        this.json = json;
    }

    /** @throws NotALife if there is no such file, or no life in it */
    Life read(Path file) {
        if (!Files.isReadable(file)) {
            throw new NotALife("There is no readable file %s.".formatted(file));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new NotALife("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    /** The life that the project brings with it. */
    Life example() {
        try (InputStream stream = new ClassPathResource(EXAMPLE).getInputStream()) {
            return read(stream, EXAMPLE);
        } catch (IOException broken) {
            throw new IllegalStateException("The example life is missing from the application", broken);
        }
    }

    private Life read(InputStream stream, String name) throws IOException {
        try {
            return verified(json.readValue(stream, Life.class), name);
        } catch (JsonProcessingException malformed) {
            throw new NotALife("%s is not the JSON of a life: %s".formatted(name, words(malformed)));
        }
    }

    /** Where it is wrong, without what the library says of its own types and settings. */
    private static String words(JsonProcessingException malformed) {
        var where = malformed.getLocation();
        if (malformed instanceof MismatchedInputException mismatch) {
            var place = mismatch.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining(" "));
            return "%s holds something else than it should (line %s)"
                    .formatted(place.isEmpty() ? "the whole file" : "“" + place + "”", where.getLineNr());
        }
        return malformed.getOriginalMessage().replaceAll("\\[Source: [^\\]]*; (line: \\d+)[^\\]]*]", "$1")
                + (where == null ? "" : " (line %s)".formatted(where.getLineNr()));
    }

    private static Life verified(Life life, String name) {
        require(life != null && !life.petitions().isEmpty(), "%s names no petitions.", name);
        require(!life.events().isEmpty(), "%s has no events.", name);
        int number = 0;
        for (LifeEvent event : life.events()) {
            number++;
            require(event.at() != null, "%s: an event of kind %s has no “at”.", name, event.kind());
            require(event.kind() != null, "%s: the event at %s has no “kind”.", name, event.at());
            require(
                    LifeKind.of(event.kind()).isPresent(),
                    "%s: event %s is of the kind “%s”, which is not known; those that are: %s.",
                    name,
                    number,
                    event.kind(),
                    LifeKind.codes());
            boolean concerned = event.petition() != null
                    || (event.several() != null && !event.several().isEmpty());
            require(concerned, "%s: %s at %s names no petition.", name, event.kind(), event.at());
            event.petitions()
                    .forEach(id -> require(
                            life.petition(id.number()).isPresent(),
                            "%s: %s names petition %s, which the file does not describe.",
                            name,
                            event.kind(),
                            id));
        }
        return life.withEvents(life.events().stream()
                .sorted(Comparator.comparing(LifeEvent::instant))
                .toList());
    }

    private static void require(boolean holds, String message, Object... details) {
        if (!holds) {
            throw new NotALife(message.formatted(details));
        }
    }
}
