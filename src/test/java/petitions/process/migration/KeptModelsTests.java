package petitions.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What petitions may be under way in is kept, and what is said of it fits. */
class KeptModelsTests {

    private static final String KEEP = "models.keep";

    /** Given a number, the models of today are kept under it first. */
    @Test
    void todaysModelsAreKeptAsTheNewestVersion() throws IOException {
        if (System.getProperty(KEEP) != null) {
            keepAs(System.getProperty(KEEP));
        }
        assertThat(changed())
                .as(
                        "Models that differ from the newest version in %s. Where that version may be in use anywhere, run "
                                + "this test with -D%s=<the next version>; where it is yours and nobody has it yet, with its own "
                                + "number. See README.md there.",
                        KeptModels.FOLDER, KEEP)
                .isEmpty();
    }

    static List<String> mapped() throws IOException {
        try (var files = Files.list(Path.of("bpmn/migrations"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ".bpmn"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mapped")
    void whatWasRenamedIsInAKeptVersionAndInTodays(String file) {
        var renamed = RenamedSteps.in(file);
        assertThat(renamed).as(file).isNotEmpty();
        assertThat(ids(KeptModels.today(), file)).containsAll(renamed.values());
        renamed.forEach((from, to) -> assertThat(KeptModels.all())
                .as("versions in which %s has %s and not yet %s", file, from, to)
                .filteredOn(kept -> kept.files().containsKey(file))
                .anyMatch(kept ->
                        ids(kept, file).contains(from) && !ids(kept, file).contains(to)));
    }

    private static Set<String> ids(KeptModels models, String file) {
        return models.model(file).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private static List<String> changed() {
        var all = KeptModels.all();
        var newest = all.get(all.size() - 1).files();
        var changed = new ArrayList<String>();
        KeptModels.today().files().forEach((file, text) -> {
            if (!text.equals(newest.get(file))) {
                changed.add(file);
            }
        });
        return changed;
    }

    private static void keepAs(String version) throws IOException {
        var folder = Files.createDirectories(KeptModels.FOLDER.resolve(version));
        for (String file : changed()) {
            Files.writeString(folder.resolve(file), KeptModels.today().files().get(file));
        }
    }
}
