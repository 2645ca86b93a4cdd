package petitions.publicsite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.parliament.Debate;
import petitions.parliament.DebateStep;
import petitions.parliament.Notice;
import petitions.parliament.ParliamentOverview;
import petitions.parliament.ParliamentOverview.Overview;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.Signatures;
import petitions.timeline.Timeline;

/** Reads what several modules know of some petitions, in as many statements for many as for one. */
@Component
class GatheredRecords {

    private final Petitions petitions;
    private final Signatures signatures;
    private final ParliamentOverview parliament;
    private final Timeline timeline;

    GatheredRecords(Petitions petitions, Signatures signatures, ParliamentOverview parliament, Timeline timeline) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.parliament = parliament;
        this.timeline = timeline;
    }

    /** In the same order. */
    List<PublicRecord> of(List<Petition> shown) {
        var ids = shown.stream().map(Petition::id).toList();
        var facts = petitions.facts(ids);
        var changes = timeline.lastHappened(ids);
        var creators = signatures.creatorsOf(ids);
        var overview = parliament.of(ids);
        var concerned = concerned(shown, overview);
        return shown.stream()
                .map(petition -> {
                    var id = petition.id();
                    var fact = facts.get(id);
                    var versions = overview.responses().getOrDefault(id, List.of());
                    var approved = overview.notices().getOrDefault(id, List.of());
                    return new PublicRecord(
                            petition,
                            fact,
                            petition.isOpen() ? creators.getOrDefault(id, fact.creatorName()) : null,
                            versions.isEmpty()
                                    ? null
                                    : overview.departments().get(versions.get(0).department()),
                            versions,
                            fact.isImported() ? overview.sources().get(id) : null,
                            overview.debates().getOrDefault(id, List.of()).stream()
                                    .map(debate -> record(debate, id, overview, concerned))
                                    .toList(),
                            approved,
                            changes.get(id));
                })
                .toList();
    }

    /** Petitions that are, or were, in a debate with one of these. */
    private Map<PetitionId, Petition> concerned(List<Petition> shown, Overview overview) {
        Map<PetitionId, Petition> known =
                new HashMap<>(shown.stream().collect(Collectors.toMap(Petition::id, Function.identity())));
        var missing = Stream.concat(
                        overview.debates().values().stream()
                                .flatMap(List::stream)
                                .map(Debate::petitions)
                                .flatMap(Collection::stream),
                        overview.steps().values().stream()
                                .flatMap(List::stream)
                                .map(DebateStep::petitions)
                                .flatMap(Collection::stream))
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        petitions.all(missing).forEach(other -> known.put(other.id(), other));
        return known;
    }

    private static DebateRecord record(
            Debate debate, PetitionId petition, Overview overview, Map<PetitionId, Petition> concerned) {
        var steps = overview.steps().getOrDefault(debate.id(), List.of()).stream()
                .filter(step -> step.petitions().contains(petition))
                .toList();
        var published = overview.outcomes().get(debate.id());
        return new DebateRecord(
                debate,
                steps,
                published == null || published.debatedOn() == null ? null : published.held(),
                published,
                overview.notices().getOrDefault(petition, List.of()).stream()
                        .filter(notice -> debate.id().equals(notice.debate()) && concludes(notice))
                        .findFirst()
                        .orElse(null),
                others(debate, steps, petition, concerned));
    }

    private static boolean concludes(Notice notice) {
        return notice.kind() == Notice.Kind.DEBATE_HELD || notice.kind() == Notice.Kind.DEBATE_DECLINED;
    }

    private static List<Petition> others(
            Debate debate, List<DebateStep> steps, PetitionId petition, Map<PetitionId, Petition> concerned) {
        Set<PetitionId> ids = new TreeSet<>(debate.petitions());
        steps.forEach(step -> ids.addAll(step.petitions()));
        ids.remove(petition);
        return ids.stream()
                .filter(concerned::containsKey)
                .map(concerned::get)
                .filter(Petition::isPublic)
                .toList();
    }
}
