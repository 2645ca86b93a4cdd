package petitions.staff.operations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.MailingSubjects;
import petitions.parliament.Debate;
import petitions.parliament.DebateId;
import petitions.parliament.ParliamentOverview;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.process.life.Instance;
import petitions.process.life.Life;
import petitions.process.life.Lives;
import petitions.staff.mailings.MailingDesk;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Gathers what is known of one petition or one process, from everywhere. */
@Component
class LifeDesk {

    private static final String IMPORTED =
            "It came here by import: what happened before is in the list below, and no process carried it.";
    private static final String CLEANED_UP =
            "It ended so long ago that the engine’s record of its processes has been cleaned up. What happened stays in the list below.";

    /** The first that there is carries the petition. */
    private static final List<String> CARRIERS = List.of("petition", "petitionAdmission");

    private final Petitions petitions;
    private final ParliamentOverview parliament;
    private final Timeline timeline;
    private final MailingDesk mailings;
    private final Lives lives;

    LifeDesk(Petitions petitions, ParliamentOverview parliament, Timeline timeline, MailingDesk mailings, Lives lives) {
        this.petitions = petitions;
        this.parliament = parliament;
        this.timeline = timeline;
        this.mailings = mailings;
        this.lives = lives;
    }

    /** @throws petitions.petition.UnknownPetition if there is none of that number */
    @Transactional(readOnly = true)
    PetitionSheet petition(PetitionId id) {
        var petition = petitions.require(id);
        var overview = parliament.of(List.of(id));
        var shared = overview.debates().getOrDefault(id, List.of());
        var debateIds = shared.stream().map(Debate::id).toList();
        var life = lives.of(id, debateIds);
        var entries = timeline.of(id);
        var carrier = carrier(life);
        return new PetitionSheet(
                PetitionFace.of(petition),
                life,
                carrier.map(instance -> Diagram.of(instance, life)).orElse(null),
                carrier.isPresent() ? null : forgotten(entries),
                shared.stream()
                        .map(debate -> DebateLine.of(
                                debate,
                                id,
                                overview.steps().getOrDefault(debate.id(), List.of()),
                                processOf(debate.id(), life)))
                        .toList(),
                mailings.about(MailingSubjects.about(id, debateIds)),
                Story.of(entries, life));
    }

    /** @throws NoSuchProcess if there is none, or none any more */
    @Transactional(readOnly = true)
    ProcessSheet process(String id) {
        var all = lives.of(id).orElseThrow(NoSuchProcess::new);
        var instance = all.instance(id).orElseThrow(NoSuchProcess::new);
        var mine = all.only(id);
        return new ProcessSheet(
                instance,
                petitions.all(lives.petitionsOf(id)).stream()
                        .map(PetitionFace::of)
                        .toList(),
                Optional.ofNullable(instance.parent()).flatMap(all::instance).orElse(null),
                mine,
                all.within(id).instances().stream()
                        .filter(other -> !other.id().equals(id))
                        .toList(),
                Diagram.of(instance, all),
                Story.of(List.of(), mine));
    }

    private static Optional<Instance> carrier(Life life) {
        Map<String, Instance> latest = life.instances().stream()
                .collect(Collectors.toMap(Instance::process, Function.identity(), (earlier, later) -> later));
        return CARRIERS.stream().filter(latest::containsKey).map(latest::get).findFirst();
    }

    private static String forgotten(Collection<TimelineEntry> entries) {
        return entries.stream().allMatch(TimelineEntry::isImported) ? IMPORTED : CLEANED_UP;
    }

    private static String processOf(DebateId debate, Life life) {
        return life.instances().stream()
                .filter(instance -> instance.process().equals("debate"))
                .filter(instance -> instance.businessKey().equals(debate.toString()))
                .max(Comparator.comparing(Instance::begunAt))
                .map(Instance::id)
                .orElse(null);
    }
}
