package petitions.mailing.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import petitions.mailing.wire.Outcome.Unsent;
import petitions.mailing.wire.RelayState.Standing;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** One relay as this node uses it: left alone while it is down, and given mail no faster than all nodes may. */
final class RelayLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayLine.class);

    /** A mail that has not gone by then is looked at anew by whoever wants to send it. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** How much of a second's mails go in one go. */
    private static final double PORTION = 0.2;

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private static final Duration LATELY = Duration.ofSeconds(2);

    private final Relay relay;
    private final PooledMailSender sender;
    private final RelayState state;
    private final RelayPace pace;
    private final CountDownLatch stopping;
    private final RateMeter meter = new RateMeter();

    @Nullable
    private volatile Standing known;

    private volatile long knownSince;

    RelayLine(Relay relay, PooledMailSender sender, RelayState state, RelayPace pace, CountDownLatch stopping) {
        this.relay = relay;
        this.sender = sender;
        this.state = state;
        this.pace = pace;
        this.stopping = stopping;
    }

    String name() {
        return relay.name();
    }

    PooledMailSender sender() {
        return sender;
    }

    /** @throws RelayUnavailable if nothing was handed over because this relay takes no mail now */
    List<Outcome> deliver(List<? extends Outgoing> mails) {
        var attempt = new Attempt(standing());
        var outcomes = new ArrayList<Outcome>(mails.size());
        try {
            long began = System.nanoTime();
            boolean goesOn = true;
            while (goesOn && outcomes.size() < mails.size()) {
                int left = mails.size() - outcomes.size();
                int turn = attempt.probing ? 1 : takeTurn(left, began, outcomes.isEmpty());
                goesOn = turn > 0 && attempt.handOver(mails.subList(outcomes.size(), outcomes.size() + turn), outcomes);
            }
        } catch (RelayUnavailable unavailable) {
            if (outcomes.isEmpty()) {
                throw unavailable;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        while (outcomes.size() < mails.size()) {
            outcomes.add(new Unsent());
        }
        return outcomes;
    }

    /** @return for how many mails it is our turn now; none if it does not come soon, or everything is being stopped */
    private int takeTurn(int mails, long began, boolean first) throws InterruptedException {
        double rate = limit(standing());
        if (stopping.getCount() == 0) {
            return 0;
        }
        if (rate == Double.POSITIVE_INFINITY) {
            return mails;
        }
        int portion = (int) Math.max(1, Math.min(mails, rate * PORTION));
        var left = SOON.minusNanos(System.nanoTime() - began);
        var wait = left.isNegative() ? Optional.<Duration>empty() : pace.reserve(relay.name(), portion, rate, left);
        if (wait.isPresent()) {
            return isStoppedWithin(wait.get()) ? 0 : portion;
        }
        if (first) {
            isStoppedWithin(left);
        }
        return 0;
    }

    private boolean isStoppedWithin(Duration time) throws InterruptedException {
        return stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private double limit(Standing standing) {
        double configured = relay.rate() == null ? Double.POSITIVE_INFINITY : relay.rate();
        return standing.slowedRate() == null ? configured : Math.min(configured, standing.slowedRate());
    }

    /** What was known a moment ago will do while the relay takes mail; what it costs to ask is shared by many mails. */
    private Standing standing() {
        var standing = known;
        if (standing == null || !standing.takesMail() || System.nanoTime() - knownSince > KNOWN_FOR.toNanos()) {
            standing = learn();
        }
        return standing;
    }

    private Standing learn() {
        var standing = state.of(relay.name());
        if (standing.slowedRate() != null) {
            pace.recover(relay.name());
        }
        knownSince = System.nanoTime();
        known = standing;
        return standing;
    }

    @Override
    public void close() {
        sender.close();
    }

    /** One call, which may find the relay down, or be the one that finds out whether it still is. */
    private final class Attempt implements Door {

        private boolean wasDown;
        private boolean probing;

        Attempt(Standing standing) {
            boolean othersGoOn = standing.reason() == Reason.UNREACHABLE && sender.hadProgressWithin(LATELY);
            wasDown = !standing.takesMail();
            if (wasDown && !othersGoOn) {
                claim();
            }
        }

        @Override
        public void check() {
            var standing = learn();
            if (!standing.takesMail() && !probing) {
                wasDown = true;
                claim();
            }
        }

        @Override
        public RuntimeException closeFor(RelayFailure failure) {
            var again = state.failed(relay.name(), failure.reason(), probing);
            known = null;
            log.warn(
                    "The relay {} takes no mail ({}): {}. It is asked again at {}",
                    relay.name(),
                    failure.reason(),
                    failure.getMessage(),
                    again);
            return new RelayUnavailable(failure.reason(), relay.name(), again, failure);
        }

        /** @return whether more can follow */
        boolean handOver(List<? extends Outgoing> mails, List<Outcome> outcomes) throws InterruptedException {
            var passage = sender.deliver(mails, this);
            if (Congestion.isIn(passage)) {
                slowDown();
            }
            if (passage.handedOver()) {
                meter.count(passage.handedOverCount());
                noteRecovery();
            } else if (passage.halt() != null) {
                throw closeFor(passage.halt());
            }
            outcomes.addAll(passage.outcomes());
            return passage.isComplete();
        }

        private void claim() {
            probing = state.claimProbe(relay.name());
            if (!probing) {
                var standing = learn();
                wasDown = !standing.takesMail();
                if (wasDown) {
                    throw new RelayUnavailable(standing.reason(), relay.name(), standing.nextProbeAt(), null);
                }
            }
        }

        private void noteRecovery() {
            if (wasDown) {
                state.recovered(relay.name());
                known = null;
                wasDown = false;
                probing = false;
                log.info("The relay {} takes mail again", relay.name());
            }
        }

        private void slowDown() {
            double configured = limit(Standing.GOOD);
            pace.halve(
                    relay.name(),
                    configured == Double.POSITIVE_INFINITY ? Math.max(1, meter.fastestPerSecond()) : configured);
            known = null;
            log.warn("The relay {} asks for less mail at a time; it gets half as much a second", relay.name());
        }
    }
}
