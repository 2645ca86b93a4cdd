package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.signature.SupportLinks;

/** Another node, whose clock is ahead, ends an admission in the moment in which somebody still brings what it waits for. */
@Import(Founders.class)
class OvertakenAdmissionTests extends ProcessScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    private Founders founders;

    @Autowired
    private SupportLinks links;

    @Autowired
    private Admissions admissions;

    @Autowired
    private EngineSteps steps;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCreatorWhoConfirmsAMomentTooLateHearsSo() {
        var petition = founders.start();
        endsElsewhere(PetitionAdmissionProcess.EVENT_CREATOR_OVERDUE, petition);

        assertTooLate(confirm(founders.id(petition, Founders.creatorsAddress())));

        assertThat(now(petition).state()).isEqualTo(State.PENDING);
        time.settles();
        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void theFifthSupporterWhoConfirmsAMomentTooLateHearsSo() {
        var petition = withFour();
        endsElsewhere(PetitionAdmissionProcess.EVENT_SUPPORTERS_OVERDUE, petition);

        assertTooLate(confirm(founders.id(petition, Founders.address(5))));

        assertThat(confirmed(petition)).as("with the creator").isEqualTo(5);
        time.settles();
        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void whoeverWaitsForTheOtherNodeHearsTheSame() {
        var petition = withFour();
        long fifth = founders.id(petition, Founders.address(5));

        CompletableFuture<HttpResponse<String>> answer = transactions.execute(elsewhere -> {
            endsElsewhere(PetitionAdmissionProcess.EVENT_SUPPORTERS_OVERDUE, petition);
            var confirming = CompletableFuture.supplyAsync(() -> confirm(fifth));
            await().atMost(PATIENCE).until(() -> confirming.isDone() || somebodyWaits());
            return confirming;
        });

        assertTooLate(answer.join());
        time.settles();
        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void aCorrectionThatIsSentAMomentTooLateIsToldSo() throws Exception {
        var petition = founders.inModeration();
        office.completes(Office.CLERK, "moderatePetition", petition, Map.of("decision", "return", "reason", "Say it."));
        endsElsewhere(PetitionAdmissionProcess.EVENT_CORRECTION_OVERDUE, petition);
        var link = links.correcting(petition, admissions.require(petition).returnedRound());

        var answer = post(link, "action=Light+the+path&background=It+is+dark.");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(now(petition).state()).isEqualTo(State.RETURNED);
        assertThat(now(petition).action()).isEqualTo(Founders.WORDS.action());
        time.settles();
        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
    }

    private PetitionId withFour() {
        var petition = founders.gathering();
        IntStream.rangeClosed(1, 5).forEach(number -> founders.asks(petition, number));
        IntStream.rangeClosed(1, 4).forEach(number -> founders.confirms(petition, number));
        return petition;
    }

    private void endsElsewhere(String timer, PetitionId petition) {
        steps.run(timer(timer, petition));
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private int confirmed(PetitionId petition) {
        return jdbc.sql("select count(*) from signature where petition_id = ? and confirmed_at is not null")
                .param(petition.number())
                .query(Integer.class)
                .single();
    }

    private static void assertTooLate(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("This petition");
    }

    private HttpResponse<String> confirm(long signature) {
        return post(links.confirming(signature), "");
    }

    private HttpResponse<String> post(URI link, String form) {
        Function<HttpRequest, HttpResponse<String>> send = request -> {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        };
        return send.apply(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s?%s".formatted(port, link.getRawPath(), link.getRawQuery())))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }
}
