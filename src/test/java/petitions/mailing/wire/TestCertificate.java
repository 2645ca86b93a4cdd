package petitions.mailing.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 or for somebody else, that nobody has signed but itself. */
public final class TestCertificate {

    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    private final KeyStore store;

    private TestCertificate(KeyStore store) {
        this.store = store;
    }

    public static TestCertificate ofThisHost() {
        return made("ip:127.0.0.1");
    }

    public static TestCertificate ofAnotherHost() {
        return made("dns:elsewhere.example");
    }

    /** What the relay needs. */
    public SSLContext identity() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in a file: the key, and the certificate. */
    public void writeIdentity(Path file) throws IOException {
        try {
            var key = store.getKey("relay", PASSWORD).getEncoded();
            var certificate = store.getCertificate("relay").getEncoded();
            Files.writeString(file, pem("PRIVATE KEY", key) + pem("CERTIFICATE", certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody needs who trusts it, in a file. */
    public void writeTrust(Path file) throws IOException {
        try {
            Files.writeString(
                    file, pem("CERTIFICATE", store.getCertificate("relay").getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }

    /** What somebody needs who trusts it. */
    SSLSocketFactory trust() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestCertificate made(String subject) {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("store.p12");
            run(file, subject);
            try (var in = Files.newInputStream(file)) {
                var store = KeyStore.getInstance("PKCS12");
                store.load(in, PASSWORD);
                return new TestCertificate(trusting(store));
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store that trusts what it holds the key of. */
    private static KeyStore trusting(KeyStore store) throws GeneralSecurityException {
        store.setCertificateEntry("trusted", store.getCertificate("relay"));
        return store;
    }

    private static void run(Path file, String subject) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "relay",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=relay",
                        "-ext",
                        "san=" + subject,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
