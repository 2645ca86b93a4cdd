package petitions.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.SpringApplication;
import petitions.PetitionsApplication;
import petitions.Scene;
import petitions.platform.time.MovableClock;
import petitions.process.StaffDesk;
import petitions.signature.SignatureGenerator;

/** What a test kills: an application in which a draft has just been saved and a mailing has just begun. */
class UnfinishedWork {

    static final int SIGNERS = 600;
    static final String DRAFT = "Forty-one herons were counted, and one stork.";
    static final Duration AHEAD = Duration.ofDays(3);

    public static void main(String[] arguments) {
        var application = SpringApplication.run(PetitionsApplication.class, arguments);
        var scene = new Scene(application);
        application.getBean(MovableClock.class).advance(AHEAD);

        var drafted = scene.openPetition("Count the herons");
        scene.responseIsAwaited(drafted);
        var task = scene.awaitTask("recordResponse", drafted.toString()).id();
        application.getBean(TaskService.class).claim(task, Scene.CLERK.name());
        application
                .getBean(StaffDesk.class)
                .saveTask(task, JsonNodeFactory.instance.objectNode().put("summary", DRAFT), Scene.CLERK);

        var mailed = scene.openPetition("Feed the swans");
        application.getBean(SignatureGenerator.class).sign(mailed, SIGNERS - 1);
        scene.responseIsRecorded(mailed, "They are fed.", "Every morning, by the lock keeper.");
        scene.complete("approveResponse", mailed.toString(), Scene.PUBLISHER, Map.of("decision", "approve"));
    }
}
