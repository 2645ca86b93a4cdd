package petitions.rehearsal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.process.EngineStep;
import petitions.process.StaffTasks;

/** Plays a whole life: moves the clock from event to event and does what falls due on the way, in order. */
@Component
@Profile("local")
class Rehearsal {

    private static final String DEADLINE_MISSED = "response-deadline-missed";

    /** When the Committee is taken to answer a review that the script says nothing about. Our choice. */
    private static final LocalTime MEETING = LocalTime.NOON;

    private final LifePlayer player;
    private final LifeActions actions;
    private final TimeMachine time;
    private final StaffTasks tasks;

    /** The last count of signatures that was played. */
    private Instant counted = Instant.MIN;

    Rehearsal(LifePlayer player, LifeActions actions, TimeMachine time, StaffTasks tasks) {
        this.player = player;
        this.actions = actions;
        this.time = time;
        this.tasks = tasks;
    }

    /** Hears of everything as it happens. */
    interface Audience {

        /** A deadline came between two events. */
        void deadline(EngineStep passed);

        /** An event was followed; with the deadlines that came at its own instant, whose mails are its own. */
        void followed(LifeEvent event, List<EngineStep> passed);
    }

    /** Puts the clock to the beginning. */
    void begin(Life life) {
        time.startFrom(life.events().get(0).instant());
    }

    /**
     * Lets time pass until the event, and makes it happen.
     *
     * @throws NotFollowed if it did not
     */
    void play(Life life, LifeEvent event, int signers, Audience audience) {
        letPass(life, event.instant().minusMillis(1), audience);
        var passed = new ArrayList<EngineStep>();
        time.advanceTo(moment(event), passed::add);
        player.play(life, event, signers);
        audience.followed(event, passed);
    }

    /** Lets time pass, with the signatures that were counted and the reviews that were due meanwhile. */
    void letPass(Life life, Instant until, Audience audience) {
        for (var next = waypoint(life, until); next.isPresent(); next = waypoint(life, until)) {
            time.advanceTo(next.get().at(), audience::deadline);
            next.get().deed().run();
        }
        time.advanceTo(until, audience::deadline);
    }

    /** Something that is done between two events. */
    private record Waypoint(Instant at, Runnable deed) {}

    private Optional<Waypoint> waypoint(Life life, Instant until) {
        Instant now = time.clock().instant();
        var counts = player.tallies(life, counted, until).stream()
                .map(tally -> new Waypoint(tally.at(), () -> {
                    counted = tally.at();
                    player.count(tally);
                }));
        var reviews = reviewsLeftToUs(life, now).filter(review -> !review.at().isAfter(until));
        return Stream.concat(counts, reviews).min(Comparator.comparing(Waypoint::at));
    }

    private Stream<Waypoint> reviewsLeftToUs(Life life, Instant now) {
        return tasks.open().stream()
                .filter(task -> task.form().equals("reviewResponse"))
                .filter(task -> !isRevisionAhead(life, task.businessKey(), now))
                .map(task -> new Waypoint(
                        London.at(London.date(task.dueAt()), MEETING),
                        () -> actions.acceptResponse(PetitionId.of(task.businessKey()))));
    }

    private static boolean isRevisionAhead(Life life, String petition, Instant now) {
        return life.events().stream()
                .filter(event -> event.kind().equals("revision-requested"))
                .filter(event -> event.instant().isAfter(now))
                .anyMatch(event -> event.onlyPetition().toString().equals(petition));
    }

    /** A deadline is missed at the end of its day; everything else happens when it happened. */
    private static Instant moment(LifeEvent event) {
        return event.kind().equals(DEADLINE_MISSED) ? London.endOfDay(London.date(event.instant())) : event.instant();
    }
}
