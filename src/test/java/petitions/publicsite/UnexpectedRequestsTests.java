package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.ApplicationTest;
import petitions.Routes;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.text.Language;

/** Whatever is sent to a public address, by whichever method, the answer is one of ours, and in the language of whoever asks. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class UnexpectedRequestsTests {

    private static final PetitionId PETITION = new PetitionId(712_001);

    /** What one address takes. */
    record Address(String path, Set<RequestMethod> methods) {

        @Override
        public String toString() {
            return path;
        }

        boolean takes(RequestMethod method) {
            return methods.contains(method);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeEach
    void open(@Autowired Petitions petitions) {
        if (petitions.find(PETITION).isEmpty()) {
            petitions.open(
                    new NewPetition(PETITION, "Light the lamps", "They are dark.", "", null), new Actor("clerk"));
        }
    }

    Stream<Address> addresses() {
        var methods = new TreeMap<String, Set<RequestMethod>>();
        Routes.of(mapping).onPublicPages().forEach(route -> methods.computeIfAbsent(
                        path(route.path()), first -> new TreeSet<>())
                .add(route.method()));
        assertThat(methods).hasSizeGreaterThan(20);
        return methods.entrySet().stream().map(entry -> new Address(entry.getKey(), entry.getValue()));
    }

    Stream<Address> pages() {
        return addresses()
                .filter(address -> address.takes(RequestMethod.GET)
                        && !address.path().contains(".")
                        && !address.path().startsWith("/assets"));
    }

    Stream<Address> forms() {
        return addresses().filter(address -> address.takes(RequestMethod.POST));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void headSaysWhatGetWouldAndNoMore(Address address) throws Exception {
        var head = send(address.path(), "HEAD", "text/html", "en", "");
        if (address.takes(RequestMethod.GET)) {
            var get = send(address.path(), "GET", "text/html", "en", "");
            assertThat(head.statusCode()).isEqualTo(get.statusCode()).isLessThan(500);
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
            assertThat(head.headers().firstValue("Cache-Control"))
                    .isEqualTo(get.headers().firstValue("Cache-Control"));
        } else {
            assertThat(head.statusCode()).isEqualTo(405);
        }
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void optionsNamesTheMethods(Address address) throws Exception {
        var options = send(address.path(), "OPTIONS", "*/*", "en", "");
        assertThat(options.statusCode()).isIn(200, 204);
        assertThat(options.headers().firstValue("Allow").orElseThrow().split(",\\s*"))
                .containsAll(address.methods().stream().map(RequestMethod::name).toList())
                .contains("OPTIONS")
                .doesNotContain("TRACE", "DELETE", "PUT", "PATCH");
        assertThat(options.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anotherMethodIsRefusedKindly(Address address) throws Exception {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            // whoever posts to “sent” posts about a signature of that name, which there is not
            if (address.takes(RequestMethod.valueOf(method)) || (method + address).equals("POST/subscriptions/sent")) {
                continue;
            }
            assertThat(assertPage(address.path(), method, "en", 405)).isEqualTo("That cannot be done here");
            assertThat(assertPage(address.path(), method, "cy", 405)).isEqualTo("Ni ellir gwneud hynny yma");
            var problem = assertProblem(address.path(), method, 405);
            assertThat(problem.headers().firstValue("Allow").orElse("").split(",\\s*"))
                    .containsAll(
                            address.methods().stream().map(RequestMethod::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyTracesARequest(Address address) throws Exception {
        var answer = send(address.path(), "TRACE", "text/html", "en", "");
        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("Cookie", "language=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theLanguageThatIsChosenIsKept(Address page) throws Exception {
        var chosen = send(page.path() + "?lang=cy", "GET", "text/html", "en", "");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("language=cy");
        assertThat(String.join(",", chosen.headers().allValues("Vary"))).containsIgnoringCase("cookie");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBodyOfAnotherKindIsRefusedKindly(Address address) throws Exception {
        for (String type : new String[] {"application/json", "text/xml", "multipart/form-data", "nonsense"}) {
            var answer = send(address.path(), "POST", "text/html", "cy", "{}", "Content-Type", type);
            assertThat(answer.statusCode()).as(type).isBetween(400, 499);
            assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(Language.WELSH.tag());
            assertThat(answer.body()).doesNotContain("Ein bai ni");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tenMegabytesAreTooMuch(Address address) throws Exception {
        var form = "email=" + "x".repeat(10_000_000);
        var page = send(
                address.path(), "POST", "text/html", "cy", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(page.body()).select("html").attr("lang")).isEqualTo(Language.WELSH.tag());
        var problem = send(
                address.path(),
                "POST",
                "application/json",
                "en",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertIsProblem(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/712001/nothing", "/signatures/1/nothing", "/supporters/1", "/assets/none.css"})
    void whereThereIsNothingThatIsSaid(String path) throws Exception {
        assertThat(assertPage(path, "GET", "en", 404)).isEqualTo("There is no such page");
        assertThat(assertPage(path, "GET", "cy", 404)).isEqualTo("Nid oes tudalen o’r fath");
        assertProblem(path, "GET", 404);
        assertProblem(path, "POST", 404);
    }

    @ParameterizedTest
    @CsvSource({
        "email=%zz, 400",
        "email=%, 400",
        "%=x, 400",
        "email=%ED%A0%80, 422",
        "email=%FF%FE, 422",
        "email=%00, 422"
    })
    void aFormThatCannotBeReadIsRefused(String form, int status) throws Exception {
        var answer = send(
                "/subscriptions", "POST", "text/html", "cy", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo(Language.WELSH.tag());
    }

    @Test
    void aPageNamesItsLanguageInItsHeaderToo() throws Exception {
        for (String language : List.of("cy", "en")) {
            var page = send("/petitions/" + PETITION, "GET", "text/html", language, "");
            assertThat(page.headers().allValues("Content-Language")).containsExactly(language + "-GB");
        }
    }

    @Test
    void aSlashTooManyLeadsToThePageThatWasMeant() throws Exception {
        var answer = send("/petitions/%s/?lang=cy".formatted(PETITION), "GET", "text/html", "en", "");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/petitions/" + PETITION)
                .doesNotContain(PETITION + "/");
    }

    @Test
    void robotsAreAskedToLeavePersonalLinksAlone() throws Exception {
        var robots = send("/robots.txt", "GET", "*/*", "en", "");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.body()).contains("Disallow: /signatures/");
    }

    /** @return its heading */
    private String assertPage(String path, String method, String language, int status) throws Exception {
        var answer = send(path, method, "text/html", language, "");
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(status);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).startsWith(language);
        return page.select("h1").text();
    }

    private HttpResponse<String> assertProblem(String path, String method, int status) throws Exception {
        var answer = send(path, method, "application/json", "en", "");
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(status);
        assertIsProblem(answer);
        return answer;
    }

    private static void assertIsProblem(HttpResponse<String> answer) throws Exception {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.get("detail").asText()).endsWith(".").doesNotContain("our fault");
    }

    private HttpResponse<String> send(
            String path, String method, String accept, String language, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", accept)
                .header("Cookie", "language=" + language);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{number[^}]*}", PETITION.toString())
                .replaceAll("\\{format:.*}$", "xml")
                .replaceAll("\\{[^}]*}", "1");
    }
}
