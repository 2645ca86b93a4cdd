package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.ApplicationTest;
import petitions.Routes;
import petitions.Routes.Route;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.signature.ConfirmLinks;
import petitions.signature.Signatures;
import petitions.signature.SubscriptionLinks;
import petitions.signature.SupportLinks;
import petitions.signature.UnsubscribeLinks;

/** A link does one thing for one person. Any other use of it gets the answer that a link gets which nobody was ever sent. */
@ApplicationTest
class SecretLinksTests {

    private static final PetitionId PETITION = new PetitionId(713_001);
    private static final PetitionId OTHER = new PetitionId(713_002);

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Petitions petitions;

    @Autowired
    Signatures signatures;

    @Autowired
    ConfirmLinks confirm;

    @Autowired
    UnsubscribeLinks unsubscribe;

    @Autowired
    SubscriptionLinks subscriptions;

    @Autowired
    SupportLinks support;

    @Test
    void everyLinkThatDoesNotHoldGetsTheOneAnswer() throws Exception {
        long signature = signed(PETITION, "zoe@post.example");
        long stranger = signed(OTHER, "ada@post.example");
        Map<String, LongFunction<URI>> links = links();
        var routes = Routes.of(mapping)
                .onPublicPages()
                .filter(route -> route.fields().contains("token"))
                .toList();
        assertThat(links.keySet()).isEqualTo(routes.stream().map(Route::path).collect(Collectors.toSet()));
        Set<String> answers = new TreeSet<>();
        var before = standing();
        for (Route route : routes) {
            long mine = route.path().contains("{number}") ? PETITION.number() : signature;
            long others = route.path().contains("{number}") ? OTHER.number() : stranger;
            for (String token : wrong(links, route.path(), mine, others)) {
                var answer = send(route, mine, token);
                assertThat(answer.statusCode()).as("%s?%s", route, token).isEqualTo(404);
                answers.add(Jsoup.parse(answer.body()).select("main").outerHtml());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(standing()).isEqualTo(before);
    }

    private Map<String, LongFunction<URI>> links() {
        return Map.of(
                "/signatures/{signature}/verify", confirm::of,
                "/signatures/{signature}/unsubscribe", unsubscribe::of,
                "/subscriptions/{signature}", subscriptions::of,
                "/supporters/{signature}/verify", support::confirming,
                "/supporters/{signature}/withdraw", support::withdrawing,
                "/petitions/{number}/supporters/new", number -> support.supporting(new PetitionId(number)),
                "/petitions/{number}/supporters", number -> support.supporting(new PetitionId(number)),
                "/petitions/{number}/correction", number -> support.correcting(new PetitionId(number), 1));
    }

    /** Of another purpose, of somebody else, cut, lengthened, in other letters, or of a seal that differs in its last bits. */
    private static List<String> wrong(Map<String, LongFunction<URI>> links, String path, long mine, long others) {
        var genuine = token(links.get(path).apply(mine));
        var tokens = new ArrayList<String>(List.of("", "token=", "token=x", "token=" + "A".repeat(43)));
        links.values().stream()
                .flatMap(link -> Stream.of(token(link.apply(mine)), token(link.apply(others))))
                .filter(token -> !token.equals(genuine))
                .forEach(token -> tokens.add("token=" + token));
        tokens.add("token=" + genuine.substring(1));
        tokens.add("token=" + genuine.substring(0, genuine.length() - 1));
        tokens.add("token=" + genuine + "A");
        tokens.add("token=" + genuine + "=");
        tokens.add("token=" + genuine.toLowerCase(Locale.ROOT));
        tokens.add("token=" + genuine + "&token=" + genuine);
        int last = DIGITS.indexOf(genuine.charAt(genuine.length() - 1));
        for (int bits = 1; bits < 4; bits++) {
            tokens.add("token=" + genuine.substring(0, genuine.length() - 1) + DIGITS.charAt(last ^ bits));
        }
        return tokens;
    }

    private static String token(URI link) {
        return link.getRawQuery().replaceFirst("^token=", "");
    }

    private HttpResponse<String> send(Route route, long id, String query) throws Exception {
        var path = route.path().replaceAll("\\{\\w+}", Long.toString(id));
        var post = route.method() == RequestMethod.POST;
        var form = route.path().startsWith("/subscriptions") ? "all=yes" : "name=Ada";
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s?%s".formatted(port, path, query)))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(route.method().name(), post ? BodyPublishers.ofString(form) : BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private long signed(PetitionId petition, String email) {
        if (petitions.find(petition).isEmpty()) {
            petitions.open(
                    new NewPetition(petition, "Light the lamps", "They are dark.", "", null), new Actor("clerk"));
        }
        return signatures.addSubscribed(petition, "Zoë O’Neill", email);
    }

    private List<String> standing() {
        return jdbc.sql(
                        "select id || ' ' || subscribed || ' ' || coalesce(confirmed_at::text, '') from signature order by id")
                .query(String.class)
                .list();
    }
}
