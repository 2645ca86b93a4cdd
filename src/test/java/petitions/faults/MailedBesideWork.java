package petitions.faults;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import petitions.PetitionsApplication;
import petitions.Scene;
import petitions.signature.SignatureGenerator;

/** A {@link MailedPetition} in an application whose engine has one new petition after the other to look after, without end. */
final class MailedBesideWork {

    private static final int BEFORE = 25;

    private MailedBesideWork() {}

    public static void main(String[] arguments) {
        var application = SpringApplication.run(PetitionsApplication.class, arguments);
        var scene = new Scene(application);
        var petition = scene.openPetition("Feed the swans");
        application.getBean(SignatureGenerator.class).sign(petition, MailedPetition.SIGNERS - 1);
        scene.responseIsRecorded(petition, "They are fed.", "Every morning, by the lock keeper.");
        for (int i = 0; i < BEFORE; i++) {
            lookAfterAnother(scene);
        }
        scene.complete("approveResponse", petition.toString(), Scene.PUBLISHER, Map.of("decision", "approve"));
        while (!Thread.currentThread().isInterrupted()) {
            lookAfterAnother(scene);
        }
    }

    private static void lookAfterAnother(Scene scene) {
        scene.responseIsAwaited(scene.openPetition("Count the boats"));
    }
}
