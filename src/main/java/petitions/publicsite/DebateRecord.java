package petitions.publicsite;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import petitions.parliament.Debate;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.parliament.Notice;
import petitions.parliament.PublishedOutcome;
import petitions.petition.Petition;
import petitions.petition.PetitionId;

/**
 * A debate as one of its petitions saw it.
 *
 * @param steps those at which the petition was in the debate, in their order
 * @param outcome null until it was held
 * @param published the same as it is published; of an imported debate also if it was decided against
 * @param conclusion the approved words on how it was held, or why it will not be; null if there are none yet
 * @param others those with this petition in the debate, now or at one of the steps, that the public may see
 */
record DebateRecord(
        Debate debate,
        List<DebateStep> steps,
        DebateOutcome outcome,
        PublishedOutcome published,
        Notice conclusion,
        List<Petition> others) {

    boolean isDecided() {
        return debate.state() == Debate.State.HELD || debate.state() == Debate.State.DECLINED;
    }

    /** Nobody was told of it from here. */
    boolean isImported() {
        return latestStep().filter(step -> step.notice() == null).isPresent();
    }

    /** The step with which it ended. */
    Optional<DebateStep> lastStep() {
        return latestStep()
                .filter(step -> step.kind() == Notice.Kind.DEBATE_HELD || step.kind() == Notice.Kind.DEBATE_DECLINED);
    }

    Optional<DebateStep> latestStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** The step that gave the debate the date it has. */
    Optional<DebateStep> dated() {
        return steps.stream()
                .filter(step ->
                        step.kind() == Notice.Kind.DEBATE_SCHEDULED || step.kind() == Notice.Kind.DEBATE_RESCHEDULED)
                .reduce((earlier, later) -> later)
                .filter(step -> debate.date() != null);
    }

    List<Petition> othersNow() {
        return others(debate.petitions());
    }

    List<Petition> others(Collection<PetitionId> present) {
        return others.stream().filter(other -> present.contains(other.id())).toList();
    }
}
