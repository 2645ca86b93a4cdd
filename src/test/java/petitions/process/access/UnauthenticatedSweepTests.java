package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.process.EngineTest;
import petitions.process.access.Doors.Door;

/** Who has not signed in gets what docs/roles.md lists, and nothing else that the running application has. */
@EngineTest
class UnauthenticatedSweepTests {

    private static final String ENGINE_RULES = "META-INF/resources/webjars/camunda/securityFilterRules.json";
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(GET|POST)` \\| `([^`]+)` \\|");

    /** Ends the session of whoever asks, if there is one, and tells nothing. */
    private static final String SIGN_OUT = "POST /camunda/api/admin/auth/user/default/logout";

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @LocalServerPort
    private int port;

    private Visitor nobody;

    @BeforeEach
    void nobodyHasSignedIn() {
        nobody = new Visitor(port);
    }

    @Test
    void whatIsOpenToEverybodyIsWhatIsListed() throws IOException {
        assertThat(openPages()).containsExactlyInAnyOrderElementsOf(listed("## What is open to everybody"));
    }

    @Test
    void aNewPageIsSweptFromTheMomentItIsThere() throws NoSuchMethodException {
        var born = RequestMappingInfo.paths("/petitions/new-born")
                .methods(RequestMethod.GET)
                .options(pages.getBuilderConfiguration())
                .build();
        pages.registerMapping(born, new NewPage(), NewPage.class.getDeclaredMethod("open"));
        try {
            assertThat(openPages()).contains("GET /petitions/new-born");
        } finally {
            pages.unregisterMapping(born);
        }
        assertThat(openPages()).doesNotContain("GET /petitions/new-born");
    }

    @Test
    void nothingOfAPageIsOpenByAMethodThatItDoesNotHave() throws IOException {
        var open = listed("## What is open to everybody").stream()
                .map(listed -> listed.split(" ")[1])
                .collect(Collectors.toSet());
        for (Door door : Doors.ofPages(mappings)
                .filter(door -> !open.contains(door.toString().split(" ")[1]))
                .toList()) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                assertThat(ask(method, door.path()).statusCode())
                        .as(method + " " + door.route())
                        .isIn(302, 401, 403, 404);
            }
        }
    }

    @Test
    void nothingOfTheEngineIsOpen() {
        var doors = Doors.ofTheEngine().toList();
        assertThat(doors)
                .hasSizeGreaterThan(300)
                .extracting(Door::toString)
                .contains(
                        "POST /camunda/api/engine/engine/{name}/task/{id}/complete",
                        "POST /camunda/api/admin/setup/{engine}/user/create");
        assertThat(doors.stream().filter(door -> !isRefused(ask(door.method(), door.path()))))
                .isEmpty();
    }

    @Test
    void whatTheEngineItselfWouldLetInIsNot() throws IOException {
        var rules = new ObjectMapper().readTree(new ClassPathResource(ENGINE_RULES).getInputStream());
        var allowed = StreamSupport.stream(rules.at("/pathFilter/allowedPaths").spliterator(), false)
                .map(rule -> "/camunda"
                        + rule.path("path")
                                .asText()
                                .replaceAll("\\{\\w+:(\\w+)}", "$1")
                                .replace("{engine}", "default")
                                .replace("{app}", "tasklist")
                                .replace("{plugin}", "base")
                                .replace(".*", "anything"))
                .toList();
        assertThat(allowed).hasSizeGreaterThan(15);
        for (String path : allowed) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
                if (!(method + " " + path).equals(SIGN_OUT)) {
                    assertThat(isRefused(ask(method, path)))
                            .as(method + " " + path)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noFileIsOpenButWhatPagesAreDrawnWith() throws IOException {
        var files = Doors.ofFiles();
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(files.stream()
                        .filter(file -> !isRefused(ask("GET", file.path())))
                        .filter(file -> ask("GET", file.path()).statusCode() != 404)
                        .map(Door::route)
                        .map(path -> path.replaceAll("^/assets/.*", "/assets/**"))
                        .map(path -> "GET " + path)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(listed("## Files that are open to everybody")));
    }

    private Set<String> openPages() {
        return Doors.ofPages(mappings)
                .filter(door -> !isRefused(ask(door.method(), door.path())))
                .map(Door::toString)
                .collect(Collectors.toSet());
    }

    /** Not even that there is nothing: 404 would be said to those who may look. */
    private static boolean isRefused(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> true;
            case 302 -> answer.headers().firstValue("Location").orElse("").endsWith("/login");
            default -> false;
        };
    }

    private HttpResponse<String> ask(String method, String path) {
        return nobody.send(nobody.to(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    private static List<String> listed(String heading) throws IOException {
        String section = Files.readString(Path.of("docs/roles.md"))
                .split(heading + "\n")[1]
                .split("\n## ")[0];
        return LISTED.matcher(section)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    static class NewPage {

        Map<String, String> open() {
            return Map.of("hello", "world");
        }
    }
}
