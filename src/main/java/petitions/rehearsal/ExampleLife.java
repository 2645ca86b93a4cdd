package petitions.rehearsal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;

/**
 * The life that the project brings with it, moved by whole weeks to the present: a first start leaves it half-way, and a
 * trainer plays the rest.
 */
@Component
@Profile("local")
class ExampleLife {

    private final LifeFiles files;
    private final Petitions petitions;

    ExampleLife(LifeFiles files, Petitions petitions) {
        this.files = files;
        this.petitions = petitions;
    }

    /** Moved so that its first government response came within the last week. */
    Life upTo(Instant now) {
        var life = files.example();
        var answered = firstResponse(life).at().atZoneSameInstant(London.ZONE);
        return life.later(ChronoUnit.WEEKS.between(answered, London.time(now)));
    }

    /** As it was moved when it was begun; empty if it never was. */
    Optional<Life> begun() {
        var life = files.example();
        var opened = life.events().get(0);
        return petitions
                .find(opened.onlyPetition())
                .map(petition -> life.later(
                        ChronoUnit.WEEKS.between(London.date(opened.instant()), London.date(petition.openedAt()))))
                .map(this::closingAsPromised);
    }

    static LifeEvent firstResponse(Life life) {
        return life.events().stream()
                .filter(event -> event.kind().equals("government-responded"))
                .findFirst()
                .orElseThrow();
    }

    List<LifeEvent> before(Life life, LifeEvent limit) {
        return life.events().stream()
                .filter(event -> event.instant().isBefore(limit.instant()))
                .toList();
    }

    /** Six months are not whole weeks: a moved petition closes when it was promised to, not when the file says. */
    private Life closingAsPromised(Life life) {
        return life.withEvents(life.events().stream()
                .map(event -> event.kind().equals("closed")
                        ? closing(event.onlyPetition()).map(event::at).orElse(event)
                        : event)
                .sorted(Comparator.comparing(LifeEvent::instant))
                .toList());
    }

    private Optional<Instant> closing(PetitionId petition) {
        return petitions.find(petition).map(Petition::closingAt);
    }
}
