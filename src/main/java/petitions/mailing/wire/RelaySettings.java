package petitions.mailing.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import petitions.platform.CannotStart;

/**
 * Which relays take our mail.
 *
 * @param relays in the order in which they are preferred; without any there is the one that {@code spring.mail} names
 * @param tls of that one: required unless told, but for a relay on this machine
 */
@ConfigurationProperties("petitions.mail")
record RelaySettings(
        @DefaultValue List<Relay> relays, @Nullable Tls tls) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /** @throws CannotStart if one of them could not be used as it is described */
    List<Relay> orElse(MailProperties mail) {
        var found = relays.isEmpty() ? List.of(named(mail)) : relays;
        var problems = new ArrayList<String>();
        var names = new HashSet<String>();
        for (Relay relay : found) {
            problems.addAll(problemsOf(relay));
            if (!names.add(relay.name())) {
                problems.add("Two relays are called %s.".formatted(relay.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "These relays cannot be used:\n  - " + String.join("\n  - ", problems),
                    "Correct petitions.mail.relays; docs/operations.md says what belongs there.");
        }
        return found;
    }

    private Relay named(MailProperties mail) {
        var host = mail.getHost() == null ? "localhost" : mail.getHost();
        return new Relay(
                host,
                host,
                mail.getPort(),
                mail.getUsername(),
                mail.getPassword(),
                tlsOf(mail, host),
                Relay.CONNECTIONS,
                null);
    }

    private Tls tlsOf(MailProperties mail, String host) {
        if (tls != null) {
            return tls;
        }
        if ("smtps".equals(mail.getProtocol())
                || Boolean.parseBoolean(mail.getProperties().get("mail.smtp.ssl.enable"))) {
            return Tls.IMPLICIT;
        }
        return LOOPBACK.matcher(host).matches() ? Tls.NONE : Tls.REQUIRED;
    }

    private static List<String> problemsOf(Relay relay) {
        var problems = new ArrayList<String>();
        if (relay.host() == null || relay.host().isBlank()) {
            problems.add("%s has no host.".formatted(relay.name() == null ? "A relay" : relay.name()));
        }
        if (relay.connections() < 1) {
            problems.add("%s has no connections.".formatted(relay.name()));
        }
        if (relay.rate() != null && !(relay.rate() > 0)) {
            problems.add("%s has a rate that is not above 0.".formatted(relay.name()));
        }
        if (relay.hasAccount() != relay.hasPassword()) {
            problems.add("%s has a user without a password, or a password without a user.".formatted(relay.name()));
        }
        if (relay.hasAccount() && relay.tls() == Tls.OPPORTUNISTIC) {
            problems.add("%s has a password, which opportunistic TLS does not protect.".formatted(relay.name()));
        }
        return problems;
    }
}
