package petitions;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import petitions.parliament.Debate;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.process.StaffTasks;
import petitions.process.TaskSummary;
import petitions.signature.NewSignature;
import petitions.signature.Signatures;

/** What has already happened when a test begins, in an application whose background work runs. */
public final class Scene {

    /** Somebody who signed. */
    public record Signer(String name, String email) {}

    public static final String DEPARTMENT = "Department for Bridges and Ferries";

    public static final Actor CLERK = new Actor("clerk");
    public static final Actor PUBLISHER = new Actor("publisher");
    public static final Actor COMMITTEE = new Actor("committee");

    private static final AtomicLong NUMBERS = new AtomicLong(810_000);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final ApplicationContext application;

    public Scene(ApplicationContext application) {
        this.application = application;
    }

    /** A petition that its creator, Edith Ferryman, and these people have signed. */
    public PetitionId openPetition(String action, Signer... signers) {
        var id = new PetitionId(NUMBERS.incrementAndGet());
        bean(Departments.class).save(DEPARTMENT, null, null, "petitions@bridges.example.org");
        bean(Petitions.class)
                .open(
                        new NewPetition(
                                id,
                                action,
                                "The old ferry was the only way across the river on Sundays.",
                                "It ran for eighty years. Since it stopped, a walk of ten minutes takes an hour.",
                                DEPARTMENT),
                        CLERK);
        var signatures = bean(Signatures.class);
        signatures.addCreator(new NewSignature(
                id, "Edith Ferryman", "edith.%s@mail.example.org".formatted(id), "GB", "SW1A 0AA", true, true));
        List.of(signers).forEach(signer -> signatures.addSubscribed(id, signer.name(), signer.email()));
        return id;
    }

    /** Ten thousand have signed, and the department has been asked. */
    public void responseIsAwaited(PetitionId petition) {
        bean(Petitions.class).carryOver(petition, 10_000);
        complete("requestResponse", petition.toString(), CLERK, Map.of("department", DEPARTMENT));
        awaitTask("recordResponse", petition.toString());
    }

    public void responseIsRecorded(PetitionId petition, String summary, String details) {
        responseIsAwaited(petition);
        complete("recordResponse", petition.toString(), CLERK, Map.of("summary", summary, "details", details));
        awaitTask("approveResponse", petition.toString());
    }

    /** The response has been mailed; the Committee is to review it. */
    public void responseIsPublished(PetitionId petition, String summary, String details) {
        responseIsRecorded(petition, summary, details);
        complete("approveResponse", petition.toString(), PUBLISHER, Map.of("decision", "approve"));
        awaitTask("reviewResponse", petition.toString());
    }

    /** A hundred thousand have signed, and the Committee wants a debate. */
    public Debate debateIsAgreed(PetitionId petition) {
        bean(Petitions.class).carryOver(petition, 100_000);
        await().atMost(PATIENCE)
                .until(() -> bean(Debates.class).underWay(petition).isPresent());
        var debate = debateOf(petition);
        complete("decideDebate", debate.id().toString(), COMMITTEE, Map.of("decision", "schedule"));
        awaitTask("scheduleDebate", debate.id().toString());
        return debate;
    }

    public Debate debateOf(PetitionId petition) {
        return bean(Debates.class).underWay(petition).orElseThrow();
    }

    public Responses responses() {
        return bean(Responses.class);
    }

    public TaskSummary awaitTask(String form, String businessKey) {
        var tasks = bean(StaffTasks.class);
        return await("task " + form)
                .atMost(PATIENCE)
                .until(() -> tasks.find(form, businessKey), found -> found.isPresent())
                .orElseThrow();
    }

    public void complete(String form, String businessKey, Actor by, Map<String, ?> values) {
        bean(StaffTasks.class).complete(awaitTask(form, businessKey).id(), by, values);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
