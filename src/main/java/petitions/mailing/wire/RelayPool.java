package petitions.mailing.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import petitions.mailing.wire.Outcome.Unsendable;
import petitions.mailing.wire.Outcome.Unsent;

/** The configured relays, in the order in which they are preferred. */
class RelayPool implements Relays, AutoCloseable {

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<RelayLine> lines;

    RelayPool(List<Relay> relays, RelaySession session, Lifetimes lifetimes, RelayState state, RelayPace pace) {
        lines = relays.stream()
                .map(relay ->
                        new RelayLine(relay, new PooledMailSender(relay, session, lifetimes), state, pace, stopping))
                .toList();
    }

    @Override
    public List<Outcome> deliver(List<? extends Outgoing> mails) {
        if (mails.isEmpty() || stopping.getCount() == 0) {
            return Collections.nCopies(mails.size(), new Unsent());
        }
        return deliver(mails, 0);
    }

    List<String> names() {
        return lines.stream().map(RelayLine::name).toList();
    }

    /** Spring's way to the relay that is preferred. */
    PooledMailSender preferredSender() {
        return lines.get(0).sender();
    }

    private List<Outcome> deliver(List<? extends Outgoing> mails, int from) {
        var refusals = new ArrayList<RelayUnavailable>();
        for (int i = from; i < lines.size(); i++) {
            try {
                var outcomes = lines.get(i).deliver(mails);
                return i + 1 < lines.size() ? withHelp(mails, outcomes, i + 1) : outcomes;
            } catch (RelayUnavailable unavailable) {
                refusals.add(unavailable);
            }
        }
        throw gravest(refusals);
    }

    /** What one relay cannot take, another may. */
    private List<Outcome> withHelp(List<? extends Outgoing> mails, List<Outcome> outcomes, int from) {
        var left = new ArrayList<Integer>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Unsendable) {
                left.add(i);
            }
        }
        if (left.isEmpty()) {
            return outcomes;
        }
        var helped = new ArrayList<>(outcomes);
        try {
            var others = deliver(left.stream().map(mails::get).toList(), from);
            for (int i = 0; i < others.size(); i++) {
                helped.set(left.get(i), others.get(i));
            }
        } catch (RelayUnavailable nobodyElse) {
            return outcomes;
        }
        return helped;
    }

    private static RelayUnavailable gravest(List<RelayUnavailable> refusals) {
        var worst = Collections.max(refusals, Comparator.comparing(RelayUnavailable::reason));
        var earliest = refusals.stream()
                .map(RelayUnavailable::nextProbeAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new RelayUnavailable(worst.reason(), worst.relay(), earliest, worst.getCause());
    }

    /** Lets what is being handed over go out, and nothing more. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
    }

    @Override
    public void close() {
        stop();
        lines.forEach(RelayLine::close);
    }
}
