package petitions.rehearsal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeFilesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{\n\"petitions\": [", "{\n,", "[]", "\"a life\"", "{\"petitions\": 7}"})
    void whatIsWrongWithAFileIsSaidWithoutWordsOfTheLibrarysSettings(String content) throws Exception {
        var file = Files.writeString(folder.resolve("torn.json"), content);

        assertThatThrownBy(() -> new LifeFiles(new ObjectMapper()).read(file))
                .isInstanceOf(NotALife.class)
                .hasMessageStartingWith("torn.json is not the JSON of a life: ")
                .hasMessageMatching("(?s).*\\(line \\d\\)")
                .hasMessageNotContaining("REDACTED")
                .hasMessageNotContaining("INCLUDE_SOURCE")
                .hasMessageNotContaining("java.");
    }

    @Test
    void anUnreadableFileIsNamed() {
        assertThatThrownBy(() -> new LifeFiles(new ObjectMapper()).read(folder.resolve("none.json")))
                .hasMessageContaining("There is no readable file")
                .hasMessageContaining("none.json");
    }
}
