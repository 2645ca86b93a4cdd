package petitions.signature;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;

/**
 * How much one block of addresses, and one email address, may sign. Each node counts for itself and forgets what it has not heard of for long:
 * the limits are there to slow down programs, and one that reaches all nodes is slowed down by each.
 */
@Component
class SigningLimits {

    /** Of each kind that are remembered. */
    private static final int MOST = 50_000;

    private record Place(String block, PetitionId petition) {}

    private final SigningSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> blocks = remembered();
    private final Map<Place, Bucket> places = remembered();
    private final Map<String, Bucket> addresses = remembered();

    SigningLimits(SigningSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new Ticks(clock);
    }

    /**
     * Notes one signature.
     *
     * @return whether it is more of this petition than a block has people for
     * @throws TooManySignatures if it is more than a block may make at all
     */
    boolean isTooManyFrom(String block, PetitionId petition) {
        admit(block);
        return !places.computeIfAbsent(
                        new Place(block, petition), first -> bucket(settings.perPetition(), settings.period()))
                .tryConsume(1);
    }

    /** Notes one request. @throws TooManySignatures if it is more than a block may make at all */
    void admit(String block) {
        if (!blocks.computeIfAbsent(block, first -> bucket(settings.perBlock(), settings.period()))
                .tryConsume(1)) {
            throw new TooManySignatures();
        }
    }

    /**
     * Notes one signature of any petition.
     *
     * @return whether it is more than one person signs
     */
    boolean isTooManyWith(String canonicalEmail) {
        return !addresses
                .computeIfAbsent(canonicalEmail, first -> bucket(settings.perAddress(), settings.addressPeriod()))
                .tryConsume(1);
    }

    private Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .withCustomTimePrecision(time)
                .build();
    }

    private static <K> Map<K, Bucket> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > MOST;
            }
        });
    }

    private record Ticks(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
