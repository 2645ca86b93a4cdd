package petitions.parliament;

import static petitions.parliament.Debate.State.EMPTIED;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionTakenDown;

/** Lets a petition that is taken down leave its debate. */
@Component
@Transactional
class TakenDownPetitions {

    private final Debates debates;
    private final DebateRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakenDownPetitions(Debates debates, DebateRows rows, Clock clock, ApplicationEventPublisher events) {
        this.debates = debates;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** The others keep their debate; one without petitions ends. */
    @EventListener
    void on(PetitionTakenDown event) {
        debates.underWay(event.petition()).ifPresent(debate -> {
            rows.remove(debate.id(), event.petition(), clock.instant());
            var left = rows.lock(debate.id()).orElseThrow();
            if (left.petitions().isEmpty()) {
                rows.update(debate.id(), EMPTIED, null, null);
                events.publishEvent(new DebateEmptied(debate.id(), debate.petitions(), clock.instant(), event.by()));
            } else {
                events.publishEvent(new PetitionLeftDebate(
                        debate.id(), event.petition(), left.petitions(), clock.instant(), event.by()));
            }
        });
    }
}
