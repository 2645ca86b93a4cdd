package petitions.staff.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.process.EngineSteps;
import petitions.process.StaffTasks;
import petitions.process.life.Instance;
import petitions.process.life.Lives;

/** Petitions at several points of their lives, with nothing done in the background. */
public final class LifeScenario {

    private final ApplicationContext application;
    private final Scene scene;

    public LifeScenario(ApplicationContext application) {
        this.application = application;
        this.scene = new Scene(application);
    }

    PetitionId opened(String action) {
        var petition = scene.openPetition(action);
        settle();
        return petition;
    }

    /** The department has been asked for a response. */
    public PetitionId asked(String action) {
        var petition = opened(action);
        application.getBean(Petitions.class).carryOver(petition, 10_000);
        settle();
        complete("requestResponse", petition, Scene.CLERK, Map.of("department", Scene.DEPARTMENT));
        return petition;
    }

    /** Both are in one debate, which has a date and awaits the approval of its mail. */
    DebateId shared(PetitionId first, PetitionId second, String date) {
        application.getBean(Petitions.class).carryOver(first, 100_000);
        settle();
        var debate =
                application.getBean(Debates.class).underWay(first).orElseThrow().id();
        complete("decideDebate", debate, Scene.COMMITTEE, Map.of("decision", "schedule"));
        complete(
                "scheduleDebate",
                debate,
                Scene.CLERK,
                Map.of(
                        "debateOn", date,
                        "debateAt", "16:30",
                        "venue", "Westminster Hall",
                        "subject", "A date for the ferries",
                        "body", "Members will talk about the ferries.",
                        "petitions", List.of(first.number(), second.number())));
        return debate;
    }

    void takenDown(PetitionId petition) {
        application
                .getBean(StaffTasks.class)
                .start(
                        "takePetitionDown",
                        Scene.CLERK,
                        Map.of("petitions", List.of(petition.number()), "reason", "It names a ferryman."));
        settle();
    }

    void complete(String form, Object businessKey, Actor by, Map<String, ?> values) {
        scene.complete(form, businessKey.toString(), by, values);
        settle();
    }

    public Instance instance(PetitionId petition, String process) {
        return lives().of(petition, List.of()).instances().stream()
                .filter(instance -> instance.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    /** The first timer of this instance has failed too often. */
    String stuck(String instance) {
        var job = lives().of(instance)
                .orElseThrow()
                .only(instance)
                .timers()
                .get(0)
                .job();
        application.getBean(ManagementService.class).setJobRetries(job, 0);
        return job;
    }

    public Lives lives() {
        return application.getBean(Lives.class);
    }

    void settle() {
        var engine = application.getBean(EngineSteps.class);
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
        }
    }
}
