package petitions.process.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * All models as they were together in one version, by file. A version keeps what it changed; the rest is that of the
 * version before.
 */
public record KeptModels(String version, Map<String, String> files) {

    static final Path FOLDER = Path.of("src/test/resources/models");

    private static final Path TODAY = Path.of("bpmn");

    public static List<KeptModels> all() {
        var all = new ArrayList<KeptModels>();
        Map<String, String> files = new TreeMap<>();
        for (Path version : versions()) {
            files.putAll(read(version));
            all.add(new KeptModels(version.getFileName().toString(), Map.copyOf(files)));
        }
        return all;
    }

    public static KeptModels today() {
        return new KeptModels("today", read(TODAY));
    }

    /** The models, without an engine. */
    public Collection<BpmnModelInstance> models() {
        return files.keySet().stream().map(this::model).toList();
    }

    public BpmnModelInstance model(String file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(files.get(file).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> versions() {
        return list(FOLDER)
                .filter(Files::isDirectory)
                .sorted(Comparator.comparing(
                        folder -> Version.parse(folder.getFileName().toString())))
                .toList();
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        list(folder)
                .filter(file -> file.toString().endsWith(".bpmn"))
                .forEach(file -> files.put(file.getFileName().toString(), text(file)));
        return files;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return version;
    }
}
