package petitions.mailing.wire;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * A host that takes our mail and answers for it.
 *
 * @param name what it is called in logs and in the database, where all nodes share what they know of it
 * @param port 25, or 465 where TLS is implicit, unless told
 * @param connections that one node opens at most
 * @param rate mails a second at most, of all nodes together; unlimited unless told
 */
record Relay(
        @Nullable String name,
        String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("required") Tls tls,
        @DefaultValue("" + Relay.CONNECTIONS) int connections,
        @Nullable Double rate) {

    /** As many as there are lanes, unless told. Many providers take ten or twenty from one sender. */
    static final int CONNECTIONS = 6;

    Relay {
        name = name == null || name.isBlank() ? host : name;
        username = username == null || username.isEmpty() ? null : username;
        password = password == null || password.isEmpty() ? null : password;
        port = port == null ? Integer.valueOf(tls.usualPort()) : port;
    }

    boolean hasAccount() {
        return username != null;
    }

    boolean hasPassword() {
        return password != null;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s (%s:%s, TLS %s)".formatted(name, host, port, tls);
    }
}
