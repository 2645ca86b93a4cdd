package petitions.staff.operations;

import java.util.List;
import petitions.process.life.Life;
import petitions.staff.mailings.MailingView;

/**
 * The whole life of one petition.
 *
 * @param life of all its processes and its debates'
 * @param diagram of the process that carries it; null if the engine knows of none
 * @param forgotten why the engine knows less than there was; null if it knows all
 * @param story the oldest first
 */
public record PetitionSheet(
        PetitionFace petition,
        Life life,
        Diagram diagram,
        String forgotten,
        List<DebateLine> debates,
        List<MailingView> mailings,
        List<StoryLine> story) {

    public PetitionSheet {
        debates = List.copyOf(debates);
        mailings = List.copyOf(mailings);
        story = List.copyOf(story);
    }
}
