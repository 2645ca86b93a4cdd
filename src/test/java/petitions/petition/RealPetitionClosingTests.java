package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.RealPetitions;
import petitions.platform.Actor;

/** Parliament's own petitions, lived through in the order in which they were opened. */
@DomainTest
class RealPetitionClosingTests {

    /** Signing was paused from 9 to 22 September 2022, both included; the hours are our choice. */
    private static final Instant PAUSED = Instant.parse("2022-09-09T08:00:00Z");

    private static final Instant RESUMED = Instant.parse("2022-09-22T16:00:00Z");

    @Autowired
    Petitions petitions;

    @Autowired
    Signing signing;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    private final List<PetitionId> collecting = new ArrayList<>();

    @Test
    void everyPublishedPetitionClosesWhenItReallyDid() throws IOException {
        var expected = new TreeMap<Long, Instant>();
        var closings = new TreeMap<Long, Instant>();
        var timetable = new TreeMap<Instant, Runnable>();
        for (var life : RealPetitions.closed()) {
            expected.put(life.number(), life.closedAt().toInstant());
            timetable.put(life.openedAt().toInstant(), () -> collecting.add(given.petition(life.number())));
        }
        timetable.put(PAUSED, () -> signing.pause("The nation mourns.", Actor.SYSTEM));
        timetable.put(RESUMED, () -> signing.resume(Actor.SYSTEM));
        timetable.put(Instant.parse("2030-01-01T00:00:00Z"), () -> {});
        timetable.forEach((at, happens) -> {
            if (!signing.isPaused()) {
                closeWhatIsDueBy(at);
            }
            clock.set(at);
            happens.run();
        });
        expected.keySet()
                .forEach(number -> closings.put(
                        number, petitions.require(new PetitionId(number)).closedAt()));
        assertThat(closings).containsExactlyEntriesOf(expected);
    }

    private void closeWhatIsDueBy(Instant instant) {
        collecting.removeIf(id -> {
            var closingAt = petitions.require(id).closingAt();
            if (closingAt.isAfter(instant)) {
                return false;
            }
            clock.set(closingAt);
            petitions.close(id);
            return true;
        });
    }
}
