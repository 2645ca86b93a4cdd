package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page, and every mail, as axe-core reads them and as they fit a screen; each page is kept as a picture. */
@PublicSiteInBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesBrowserTests {

    private static final int SMALLEST = 320;

    /** Per cent. WCAG 1.4.4. */
    private static final int LARGE_PRINT = 200;

    private static final Path MAILS = Path.of("src", "test", "resources", "golden-mails");

    /** A mail is read between the landmarks of a mail program. */
    private static final List<String> NOT_IN_MAILS = List.of("region: ");

    @LocalServerPort
    int port;

    @Autowired
    Tour tour;

    @Autowired
    Standings standings;

    private PageReader reader;

    @BeforeAll
    void open() {
        reader = new PageReader();
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({"390, en", "1280, en", "390, cy"})
    void nothingKeepsAnybodyFromReadingAPage(int width, String language) {
        assertThat(found(tour.pages(), width, language)).isEmpty();
    }

    @Test
    void nothingKeepsAnybodyFromReadingThatThereIsNoParliament() {
        var found = new ArrayList<String>();
        standings.whileDissolved(closed -> {
            var pages = Tour.pagesWithoutParliament(closed);
            reader.forget();
            found.addAll(found(pages, PageReader.PHONE, "en"));
            found.addAll(found(pages, PageReader.PHONE, "cy"));
        });
        assertThat(found).isEmpty();
    }

    /** WCAG 1.4.10. */
    @Test
    void nobodyScrollsSidewaysOnTheSmallestScreen() {
        var found = new ArrayList<String>();
        reader.at(SMALLEST);
        tour.pages().forEach((name, path) -> {
            reader.open(address(path, "cy"));
            found.addAll(tooWide(name));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothingKeepsAnybodyFromReadingAMail() throws IOException {
        var found = new ArrayList<String>();
        try (var mails = Files.list(MAILS)) {
            for (Path mail :
                    mails.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (int width : List.of(PageReader.PHONE, PageReader.DESKTOP)) {
                    reader.at(width).open(mail.toUri().toString()).violations().stream()
                            .filter(violation -> NOT_IN_MAILS.stream().noneMatch(violation::startsWith))
                            .forEach(violation -> found.add(mail.getFileName() + ": " + violation));
                }
                reader.at(SMALLEST).keep("mail-" + mail.getFileName());
                found.addAll(tooWide(mail.getFileName().toString()));
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> found(Map<String, String> pages, int width, String language) {
        var found = new ArrayList<String>();
        pages.forEach((name, path) -> {
            reader.at(width).open(address(path, language)).keep("%s-%s-%s".formatted(name, width, language));
            reader.violations().forEach(violation -> found.add(name + ": " + violation));
            found.addAll(tooWide(name));
            reader.withTextAt(LARGE_PRINT);
            found.addAll(tooWide(name + " in large print"));
        });
        return found;
    }

    private List<String> tooWide(String name) {
        long overflow = reader.overflow();
        return overflow > 0 ? List.of("%s: is %s too wide".formatted(name, overflow)) : List.of();
    }

    private String address(String path, String language) {
        return Tour.address(port, path, language);
    }
}
