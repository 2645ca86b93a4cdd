package petitions.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code bpmn/}, read without an engine. */
record BpmnModel(String file, BpmnModelInstance xml) {

    static List<BpmnModel> all() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(BpmnModel::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The folder bpmn/ cannot be read.", e);
        }
    }

    private static BpmnModel read(Path file) {
        return new BpmnModel(file.getFileName().toString(), Bpmn.readModelFromFile(file.toFile()));
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return xml.getModelElementsByType(type);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    /** The start event of the process itself, not of a sub-process. */
    StartEvent start() {
        return all(StartEvent.class).stream()
                .filter(start -> start.getParentElement().equals(process()))
                .findFirst()
                .orElseThrow();
    }

    /** {@code serviceTask_closePetition} has the purpose {@code closePetition}. */
    static String purpose(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public String toString() {
        return file;
    }
}
