package petitions.process.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.stereotype.Component;

/** The models of every version that something runs on, or ran. */
@Component
public class Models {

    private static final String MESSAGES = "petitions.";

    private final RepositoryService repository;

    Models(RepositoryService repository) {
        this.repository = repository;
    }

    /** The BPMN of this very version; empty if there is none of that id. It never changes. */
    public Optional<byte[]> bpmn(String model) {
        try (var source = repository.getProcessModel(model)) {
            return Optional.of(source.readAllBytes());
        } catch (NotFoundException unknown) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model %s could not be read.".formatted(model), unreadable);
        }
    }

    /** What the model calls one of its parts; the id where it has no name. */
    String name(String model, String activity) {
        var element = repository.getBpmnModelInstance(model).getModelElementById(activity);
        var name = element == null ? null : element.getAttributeValue("name");
        return name == null || name.isBlank() ? activity : name;
    }

    /** {@code petitions.debateSettled} as people say it: debate settled. */
    static String words(String message) {
        return message.substring(message.startsWith(MESSAGES) ? MESSAGES.length() : 0)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
