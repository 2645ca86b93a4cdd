package petitions.process;

import static petitions.process.Words.with;

import java.util.Map;
import petitions.parliament.DebateId;
import petitions.parliament.Departments;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/** The staff of a scenario, at work in their tasks and start forms. */
class Office {

    static final Actor CLERK = new Actor("clerk");
    static final Actor PUBLISHER = new Actor("publisher");
    static final Actor COMMITTEE = new Actor("committee");

    private final StaffTasks tasks;
    private final Departments departments;
    private final Time time;

    Office(StaffTasks tasks, Departments departments, Time time) {
        this.tasks = tasks;
        this.departments = departments;
        this.time = time;
    }

    TaskSummary task(String form, Object businessKey) {
        return tasks.find(form, businessKey.toString())
                .orElseThrow(() -> new AssertionError(
                        "Nobody has the task %s of %s to do; open: %s".formatted(form, businessKey, tasks.open())));
    }

    void completes(Actor who, String form, Object businessKey, Map<String, ?> values) {
        tasks.complete(task(form, businessKey).id(), who, values);
        time.settles();
    }

    void starts(String process, Map<String, ?> values) {
        starts(CLERK, process, values);
    }

    void starts(Actor who, String process, Map<String, ?> values) {
        tasks.start(process, who, values);
        time.settles();
    }

    void asksTheDepartment(PetitionId petition) {
        departments.save(Words.DEPARTMENT, null, null, "petitions@lighthouses.example.org");
        completes(CLERK, "requestResponse", petition, Map.of("department", Words.DEPARTMENT));
    }

    void recordsTheResponse(PetitionId petition) {
        completes(CLERK, "recordResponse", petition, Words.response());
    }

    void approvesTheResponse(PetitionId petition) {
        completes(PUBLISHER, "approveResponse", petition, Map.of("decision", "approve"));
    }

    void returnsTheResponse(PetitionId petition, String reason) {
        completes(PUBLISHER, "approveResponse", petition, Map.of("decision", "return", "reason", reason));
    }

    void acceptsTheResponse(PetitionId petition) {
        completes(COMMITTEE, "reviewResponse", petition, Map.of("decision", "accept"));
    }

    void asksForARevision(PetitionId petition, String replyBy) {
        completes(
                COMMITTEE,
                "reviewResponse",
                petition,
                Map.of("decision", "revise", "reason", "It says nothing of the dogs.", "replyBy", replyBy));
    }

    /** From the request to the mail to signers; the Committee has yet to review it. */
    void publishesAResponse(PetitionId petition) {
        asksTheDepartment(petition);
        recordsTheResponse(petition);
        approvesTheResponse(petition);
    }

    void agreesToADebate(DebateId debate) {
        completes(COMMITTEE, "decideDebate", debate, Map.of("decision", "schedule"));
    }

    void defersTheDebate(DebateId debate, String until) {
        completes(COMMITTEE, "decideDebate", debate, Map.of("decision", "defer", "reconsiderOn", until));
    }

    void awaitsTheResponse(DebateId debate, String until) {
        completes(COMMITTEE, "decideDebate", debate, Map.of("decision", "awaitResponse", "reconsiderOn", until));
    }

    void declinesTheDebate(DebateId debate) {
        completes(COMMITTEE, "decideDebate", debate, with(Words.notice(), "decision", "decline"));
    }

    void schedulesTheDebate(DebateId debate, String date) {
        completes(CLERK, "scheduleDebate", debate, Words.sittingOn(date));
    }

    /** From the decision to the mail that gives the date. */
    void announcesADebate(DebateId debate, String date) {
        agreesToADebate(debate);
        schedulesTheDebate(debate, date);
        approvesTheMailing(debate);
    }

    void postponesTheDebate(DebateId debate) {
        starts(
                "postponeDebate",
                with(Words.notice(), "debate", debate.toString(), "change", "postpone", "reason", Words.REASON));
    }

    void movesTheDebate(DebateId debate, String date) {
        starts("postponeDebate", with(Words.sittingOn(date), "debate", debate.toString(), "change", "move"));
    }

    void recordsTheOutcome(DebateId debate) {
        completes(CLERK, "recordOutcome", debate, Words.notice());
    }

    void approvesTheMailing(Object businessKey) {
        completes(PUBLISHER, "approveMailing", businessKey, Map.of("decision", "approve"));
    }

    void returnsTheMailing(Object businessKey, String reason) {
        completes(PUBLISHER, "approveMailing", businessKey, Map.of("decision", "return", "reason", reason));
    }

    void pausesSigning() {
        starts("pauseSigning", Map.of("reason", "The nation mourns."));
    }

    void resumesSigning() {
        completes(CLERK, "resumeSigning", "signing", Map.of());
    }

    void takesDown(PetitionId petition) {
        starts("takePetitionDown", Map.of("petitions", Words.numbers(petition), "reason", "It names a keeper."));
    }

    void publishesRelatedActivity(PetitionId petition) {
        starts("publishRelatedActivity", Words.relatedActivity(petition));
    }
}
