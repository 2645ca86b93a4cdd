package petitions.mailing.wire;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.lang.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** Spring's mail sender to one relay, over connections that are kept. Knows nothing of other nodes. */
final class PooledMailSender extends JavaMailSenderImpl implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Watch watch = new Watch();
    private final ConnectionPool pool;
    private final ScheduledExecutorService keeper;

    PooledMailSender(Relay relay, RelaySession settings, Lifetimes lifetimes) {
        setHost(relay.host());
        setPort(relay.port());
        setUsername(relay.username());
        setPassword(relay.password());
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setJavaMailProperties(settings.properties(relay, settings.sockets()));
        pool = new ConnectionPool(relay, lifetimes, () -> PipelinedTransport.open(relay, settings, watch));
        keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "relay-" + relay.name());
            thread.setDaemon(true);
            return thread;
        });
        keeper.scheduleWithFixedDelay(this::keep, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Hands a batch over, on one connection.
     *
     * @throws RuntimeException what the door says, if no connection comes about
     */
    Passage deliver(List<? extends Outgoing> mails, Door door) throws InterruptedException {
        while (true) {
            var connection = pool.borrow(door);
            if (connection == null) {
                return Passage.notBegun(mails.size());
            }
            boolean isNew = connection.isNew();
            Passage passage = null;
            try {
                passage = connection.deliver(mails);
                if (passage.handedOver()) {
                    pool.noteProgress();
                }
            } finally {
                pool.giveBack(connection, passage != null && passage.halt() == null);
            }
            if (isNew || !passage.isInVain()) {
                return passage;
            }
            pool.closeIdle();
        }
    }

    boolean hadProgressWithin(Duration time) {
        return pool.hadProgressWithin(time);
    }

    @Override
    protected void doSend(MimeMessage[] messages, @Nullable Object[] originals) {
        if (!Arrays.stream(messages).allMatch(Outgoing.class::isInstance)) {
            super.doSend(messages, originals);
            return;
        }
        var mails = Arrays.stream(messages).map(Outgoing.class::cast).toList();
        var failed = failures(mails, originals, deliverOrExplain(mails));
        if (!failed.isEmpty()) {
            throw new MailSendException(failed);
        }
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        try {
            var connection = pool.borrow(Door.OPEN);
            if (connection == null) {
                throw new MessagingException("All connections to the relay are in use");
            }
            return new LentTransport(getSession(), connection, pool);
        } catch (RelayFailure failure) {
            throw asMailException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MessagingException("Stopped while waiting for a connection", stopped);
        }
    }

    private Passage deliverOrExplain(List<Outgoing> mails) {
        try {
            return deliver(mails, Door.OPEN);
        } catch (RelayFailure failure) {
            return Passage.notBegun(mails.size(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Passage.notBegun(mails.size());
        }
    }

    private static Map<Object, Exception> failures(
            List<Outgoing> mails, @Nullable Object[] originals, Passage passage) {
        var halt = passage.halt();
        if (halt != null && halt.reason() == Reason.AUTHENTICATION && !passage.handedOver()) {
            throw new MailAuthenticationException(halt.getMessage(), halt);
        }
        var failed = new LinkedHashMap<Object, Exception>();
        for (int i = 0; i < mails.size(); i++) {
            var outcome = passage.outcomes().get(i);
            if (!(outcome instanceof Accepted)) {
                failed.put(
                        originals == null ? mails.get(i) : originals[i],
                        new MessagingException("This mail is not sent: " + outcome, halt));
            }
        }
        if (halt != null && failed.size() == mails.size()) {
            throw new MailSendException("Mail server connection failed", halt, failed);
        }
        return failed;
    }

    private static MessagingException asMailException(RelayFailure failure) {
        return failure.reason() == Reason.AUTHENTICATION
                ? new AuthenticationFailedException(failure.getMessage(), failure)
                : new MessagingException(failure.getMessage(), failure);
    }

    private void keep() {
        watch.look();
        pool.tidy();
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        pool.close();
    }
}
