package petitions.faults;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import petitions.PetitionsApplication;
import petitions.Scene;
import petitions.signature.SignatureGenerator;

/** An application whose publisher has just approved a response that many are to be told of. */
final class MailedPetition {

    static final int SIGNERS = 4_000;

    private MailedPetition() {}

    public static void main(String[] arguments) {
        var application = SpringApplication.run(PetitionsApplication.class, arguments);
        var scene = new Scene(application);
        var petition = scene.openPetition("Feed the swans");
        application.getBean(SignatureGenerator.class).sign(petition, SIGNERS - 1);
        scene.responseIsRecorded(petition, "They are fed.", "Every morning, by the lock keeper.");
        scene.complete("approveResponse", petition.toString(), Scene.PUBLISHER, Map.of("decision", "approve"));
    }
}
