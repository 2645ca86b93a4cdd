package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.ApplicationTest;

@ApplicationTest
class OpenedAtTheSameMomentTests {

    @LocalServerPort
    int port;

    @Test
    void everyPageMayRunItsOwnScripts() {
        var staff = Stream.of("clerk", "publisher", "committee", "operator")
                .map(account -> Visitor.signedIn(port, account, ApplicationTest.STAFF_PASSWORD))
                .toList();

        var pages = IntStream.range(0, 80)
                .parallel()
                .mapToObj(visit -> staff.get(visit % staff.size()).open(Visitor.TASKLIST))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.body()).contains("nonce=\"%s\"".formatted(allowed(page))));
        assertThat(pages.stream().map(OpenedAtTheSameMomentTests::allowed).distinct())
                .hasSameSizeAs(pages);
    }

    private static String allowed(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
    }
}
