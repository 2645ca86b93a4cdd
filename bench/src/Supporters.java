import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * People who press the button of the page that their mail leads to. Their links are made with the key in the data folder:
 * to read them out of all the mails would take a core of the machine that is measured.
 */
final class Supporters {

    private static final int AT_ONCE = 16;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Mac seal;

    Supporters(Application application, Path data) throws IOException, GeneralSecurityException {
        this.address = application.address();
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        this.seal = Mac.getInstance("HmacSHA256");
        seal.init(new SecretKeySpec(
                secrets.getProperty("petitions.secrets.links").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    /** @throws IllegalStateException unless each of them is thanked */
    void confirm(List<Long> signatures) throws InterruptedException, ExecutionException {
        var people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> presses = signatures.stream()
                    .map(signature -> (Callable<Void>) () -> confirm(signature))
                    .toList();
            for (var pressed : people.invokeAll(presses)) {
                pressed.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Void confirm(long signature) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(
                                "%s/signatures/%d/verify?token=%s".formatted(address, signature, token(signature))))
                        .timeout(Duration.ofSeconds(30))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("A confirmation was answered with " + answer.statusCode() + ".");
        }
        return null;
    }

    private synchronized String token(long signature) {
        byte[] token = seal.doFinal(("confirm:" + signature).getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
