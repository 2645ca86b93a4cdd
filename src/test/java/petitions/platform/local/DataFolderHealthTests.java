package petitions.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.FileSystemUtils;

class DataFolderHealthTests {

    @TempDir
    Path parent;

    @Test
    void withoutItsDataFolderTheApplicationIsDown() throws Exception {
        var path = parent.resolve("data");
        try (var folder = DataFolder.hold(path)) {
            var health = new DataFolderHealth(folder);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            FileSystemUtils.deleteRecursively(path);

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("folder").toString())
                    .contains(path.toString(), "start it again");
        }
    }
}
