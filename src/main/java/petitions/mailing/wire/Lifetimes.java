package petitions.mailing.wire;

import java.time.Duration;

/**
 * How long the connections of a pool are used.
 *
 * @param mails after which a connection is closed: relays and what stands between tire of old ones
 * @param age likewise
 * @param idle after which a connection that nobody uses is closed
 * @param trusted how long an idle one is taken to be alive without asking
 * @param healthCheck how long the relay may take to say that it is
 * @param patience for a connection while all are in use
 * @param withheld for how long fewer are opened after the relay has refused one more
 * @param proofOfLife within which the others must get on, or else the relay counts as down
 */
record Lifetimes(
        int mails,
        Duration age,
        Duration idle,
        Duration trusted,
        Duration healthCheck,
        Duration patience,
        Duration withheld,
        Duration proofOfLife) {

    static final Lifetimes USUAL = new Lifetimes(
            2000,
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2));

    boolean isOver(PipelinedTransport connection) {
        return connection.mails() >= mails || connection.age().compareTo(age) > 0 || connection.hasTriedItsPatience();
    }
}
