package petitions.platform.startup;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import petitions.platform.CannotStart;

/** Production starts with secrets of its own or not at all, and one message names everything that is wrong. */
final class ProductionChecks {

    private static final Set<String> EVERYBODY_KNOWS = Set.of(
            "secret", "password", "admin", "administrator", "postgres", "petitions", "example", "default", "test");

    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    private ProductionChecks(Settings settings) {
        this.settings = settings;
    }

    static void verify(Settings settings) {
        List<String> problems = new ProductionChecks(settings).problems();
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "This configuration is not safe for production:\n  - " + String.join("\n  - ", problems),
                    "Set these environment variables; docs/operations.md and .env.example say what each is for.");
        }
    }

    private List<String> problems() {
        secret("petitions.secrets.links", 32);
        secret("petitions.admin-password", 12);
        secret("spring.datasource.password", 1);
        present("spring.datasource.username");
        if (settings.isSet("spring.flyway.user")) {
            secret("spring.flyway.password", 1);
        }
        must(isHttps(settings.get("petitions.public-url")), "petitions.public-url", "must be a web address with https");
        must(isAddress(settings.get("petitions.mail.from")), "petitions.mail.from", "must be one mail address");
        contact("petitions.letterhead.contact");
        return problems;
    }

    private void secret(String property, int characters) {
        String value = settings.get(property);
        if (present(property)) {
            must(!isKnown(value), property, "is a value that everybody knows");
            must(value.length() >= characters, property, "needs at least %s characters".formatted(characters));
        }
    }

    /** Every mail promises that somebody reads what is written there. */
    private void contact(String property) {
        String address = settings.get(property);
        if (must(isAddress(address), property, "must be one mail address")) {
            must(!address.endsWith(".example"), property, "is an example that reaches nobody");
        }
    }

    private boolean present(String property) {
        return must(settings.isSet(property), property, "is missing");
    }

    private boolean must(boolean holds, String property, String otherwise) {
        String problem =
                Settings.variable(property) + " " + (settings.isSet(property) ? otherwise : "is missing") + ".";
        if (!holds && !problems.contains(problem)) {
            problems.add(problem);
        }
        return holds;
    }

    private static boolean isKnown(String value) {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return EVERYBODY_KNOWS.contains(plain) || plain.contains("changeme");
    }

    private static boolean isHttps(String value) {
        try {
            URI uri = URI.create(value);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            InternetAddress address = new InternetAddress(value, true);
            return value.equals(address.getAddress()) && value.contains("@");
        } catch (AddressException notAnAddress) {
            return false;
        }
    }
}
