package petitions.staff.operations;

import java.util.List;
import petitions.process.life.Instance;
import petitions.process.life.Life;

/**
 * The life of one instance.
 *
 * @param petitions what it is about
 * @param caller the instance that called it; null if none did
 * @param life its own
 * @param inside the instances that it called
 * @param story its own, the oldest first
 */
public record ProcessSheet(
        Instance instance,
        List<PetitionFace> petitions,
        Instance caller,
        Life life,
        List<Instance> inside,
        Diagram diagram,
        List<StoryLine> story) {

    public ProcessSheet {
        petitions = List.copyOf(petitions);
        inside = List.copyOf(inside);
        story = List.copyOf(story);
    }
}
