package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class WordsBrowserTests {

    @LocalServerPort
    int port;

    @Test
    void tasklistHasItsWordsHoweverLateTheVendorsCodeLoadsThem() {
        assertThat(Desks.of("clerk", port).tasklistWhoseWordsNeverCome())
                .contains("My group's tasks", "Start process")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
    }
}
