package petitions.process.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.ClassPathResource;

/**
 * What became of steps that are called otherwise today, or that something goes before today: one file for a model in
 * {@code bpmn/migrations/}, an earlier id and today's a line. A line is about versions that have the one and not yet the
 * other.
 */
final class RenamedSteps {

    private RenamedSteps() {}

    static Map<String, String> between(BpmnModelInstance earlier, String file) {
        Map<String, String> renamed = new HashMap<>();
        in(file).forEach((from, to) -> {
            if (earlier.getModelElementById(from) != null && earlier.getModelElementById(to) == null) {
                renamed.put(from, to);
            }
        });
        return renamed;
    }

    /** @param file the model's, such as {@code petition.bpmn} */
    static Map<String, String> in(String file) {
        var lines = new ClassPathResource("bpmn/migrations/" + file.replace(".bpmn", ".properties"));
        var properties = new Properties();
        if (lines.exists()) {
            try (InputStream content = lines.getInputStream()) {
                properties.load(content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("What was renamed in %s cannot be read.".formatted(file), unreadable);
            }
        }
        Map<String, String> renamed = new HashMap<>();
        properties.stringPropertyNames().forEach(from -> renamed.put(from, properties.getProperty(from)));
        return renamed;
    }
}
