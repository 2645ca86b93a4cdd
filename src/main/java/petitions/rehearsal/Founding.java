package petitions.rehearsal;

import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.petition.Admissions;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.SupportSettings;
import petitions.process.StaffTasks;
import petitions.rehearsal.Life.LifePetition;
import petitions.signature.Creators;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Supporters;

/** Plays the people who carry a petition until it is published: its creator, the supporters, a moderator. */
@Component
@Profile("local")
class Founding {

    /** Set aside for documentation. Source: RFC 5737. */
    private static final Origin SOMEWHERE = new Origin("192.0.2.0/24", false);

    private final Creators creators;
    private final Supporters supporters;
    private final SupportSettings support;
    private final Admissions admissions;
    private final StaffTasks tasks;
    private final TimeMachine time;

    Founding(
            Creators creators,
            Supporters supporters,
            SupportSettings support,
            Admissions admissions,
            StaffTasks tasks,
            TimeMachine time) {
        this.creators = creators;
        this.supporters = supporters;
        this.support = support;
        this.admissions = admissions;
        this.tasks = tasks;
        this.time = time;
    }

    /** Somebody writes it, and confirms it by mail. */
    void start(PetitionId petition, LifePetition described) {
        creators.start(
                petition,
                new PetitionWords(described.action(), described.background(), described.additionalDetails()),
                person(petition, "Sam Creator", "creator"),
                SOMEWHERE);
        time.settle();
        confirm(petition);
    }

    /** As many as moderators ask for. */
    void support(PetitionId petition) {
        support(petition, support.needed());
    }

    private void support(PetitionId petition, int people) {
        IntStream.rangeClosed(1, people)
                .forEach(number -> supporters.support(
                        person(petition, "Supporter Number " + number, "supporter" + number), SOMEWHERE));
        time.settle();
        confirm(petition);
    }

    private void confirm(PetitionId petition) {
        supporters.awaited(petition).forEach(supporters::confirm);
        time.settle();
    }

    /** @throws NotFollowed if moderators do not have it */
    void publish(LifeEvent event) {
        var task = tasks.find("moderatePetition", event.onlyPetition().toString())
                .orElseThrow(() -> new NotFollowed(event, "Moderators do not have it."));
        tasks.complete(task.id(), Staff.CLERK, Map.of("decision", "publish"));
        time.settle();
    }

    /** Something to do for moderators, and a petition that waits for supporters. */
    void examples() {
        var moderated = admissions.nextNumber();
        start(
                moderated,
                example(
                        moderated,
                        "Let every town mend its own benches",
                        "A bench that is broken stays broken for a year, because only the county may mend it.",
                        "People who cannot walk far stay at home when there is nowhere to rest."));
        support(moderated);
        var gathering = admissions.nextNumber();
        start(
                gathering,
                example(
                        gathering,
                        "Show on timetables which ferries take bicycles",
                        "Nobody can know it before they stand at the pier.",
                        ""));
        support(gathering, 2);
    }

    private static LifePetition example(PetitionId petition, String action, String background, String details) {
        return new LifePetition(petition.number(), action, background, details, null);
    }

    private static NewSignature person(PetitionId petition, String name, String mailbox) {
        return new NewSignature(
                petition, name, "%s.%s@mail.example.org".formatted(mailbox, petition), "GB", "SW1A 1AA", true, true);
    }
}
