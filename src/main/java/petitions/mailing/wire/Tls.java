package petitions.mailing.wire;

/** Whether a relay is spoken to in clear. Where TLS is used, certificate and host name are checked. */
enum Tls {
    /** STARTTLS, or nothing is said. */
    REQUIRED,
    /** STARTTLS where it is offered: keeps out who listens, not who interferes. */
    OPPORTUNISTIC,
    /** In clear: for relays on this machine, or behind a network that can be trusted. */
    NONE,
    /** TLS from the first byte on (RFC 8314). */
    IMPLICIT;

    boolean isCertain() {
        return this == REQUIRED || this == IMPLICIT;
    }

    int usualPort() {
        return this == IMPLICIT ? 465 : 25;
    }
}
