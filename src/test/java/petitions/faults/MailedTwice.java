package petitions.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import petitions.PetitionsApplication;
import petitions.Scene;
import petitions.process.StaffTasks;

/** An application that tells the {@link Readership} of a response, and of other business once it is given a line to read. */
final class MailedTwice {

    private MailedTwice() {}

    public static void main(String[] arguments) throws IOException {
        var scene = new Scene(SpringApplication.run(PetitionsApplication.class, arguments));
        var petition = scene.openPetition("Feed the swans", Readership.signers());
        scene.responseIsRecorded(petition, "They are fed.", "Every morning, by the lock keeper.");
        scene.complete("approveResponse", petition.toString(), Scene.PUBLISHER, Map.of("decision", "approve"));
        if (System.in.read() >= 0) {
            scene.bean(StaffTasks.class)
                    .start(
                            "publishRelatedActivity",
                            Scene.CLERK,
                            Map.of(
                                    "petitions", List.of(petition.number()),
                                    "subject", "The lock keeper is asked",
                                    "body", "The Committee has asked the lock keeper what swans like."));
            scene.complete("approveMailing", petition.toString(), Scene.PUBLISHER, Map.of("decision", "approve"));
        }
    }
}
