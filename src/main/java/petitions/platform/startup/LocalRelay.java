package petitions.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import petitions.platform.CannotStart;

/** Where the mail of local mode goes: to the mail catcher, or to a relay that somebody runs beside it. */
final class LocalRelay {

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^\\s:\\[\\]]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    private LocalRelay() {}

    static PropertySource<?> of(Environment environment) throws IOException {
        String relay = environment.getProperty("petitions.local.relay", "").trim();
        return relay.isEmpty() ? mail("127.0.0.1", catcherPort(environment)) : given(relay);
    }

    private static PropertySource<?> given(String relay) {
        Matcher parts = HOST_AND_PORT.matcher(relay);
        if (!parts.matches() || !isPort(Integer.parseInt(parts.group(2)))) {
            throw new CannotStart(
                    "petitions.local.relay is “%s”, which is no host and port.".formatted(relay),
                    "Write it as 127.0.0.1:2525, or leave it out and the mail is caught here.");
        }
        return mail(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= LAST_PORT;
    }

    private static int catcherPort(Environment environment) throws IOException {
        int wanted = environment.getProperty("petitions.local.smtp-port", Integer.class, 0);
        return wanted == 0 ? freePort() : wanted;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PropertySource<?> mail(String host, int port) {
        return new MapPropertySource("local relay", Map.of("spring.mail.host", host, "spring.mail.port", port));
    }
}
