package petitions.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import petitions.parliament.Debate;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Responses;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.text.Dates;
import petitions.process.EngineStep;
import petitions.process.EngineSteps;
import petitions.process.StaffTasks;
import petitions.process.TaskSummary;

/** Where petitions stand, and what is waited for. */
@Component
class Outlook {

    private final Petitions petitions;
    private final Responses responses;
    private final Debates debates;
    private final StaffTasks tasks;
    private final EngineSteps engine;

    Outlook(Petitions petitions, Responses responses, Debates debates, StaffTasks tasks, EngineSteps engine) {
        this.petitions = petitions;
        this.responses = responses;
        this.debates = debates;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Tasks first, then deadlines. */
    List<String> waiting() {
        var waiting = new ArrayList<String>();
        tasks.open().stream().map(Outlook::words).forEach(waiting::add);
        engine.timers().stream().map(Outlook::words).forEach(waiting::add);
        return waiting;
    }

    /** The furthest that a petition has come, in one word; empty if it was never opened. */
    Optional<String> outcome(long id) {
        return petitions.find(new PetitionId(id)).map(this::outcome);
    }

    private String outcome(Petition petition) {
        if (!petition.isPublic()) {
            return "taken-down";
        }
        var debated = debates.of(petition.id()).stream().map(Debate::state).toList();
        if (debated.contains(Debate.State.HELD)) {
            return "debated";
        }
        if (debated.contains(Debate.State.DECLINED)) {
            return "not-debated";
        }
        return responses
                .latest(petition.id())
                .filter(GovernmentResponse::isPublished)
                .map(response -> "responded")
                .orElse(petition.state().code());
    }

    List<RehearsalReport.PetitionSummary> petitions(Life life) {
        return life.petitions().stream()
                .flatMap(petition -> petitions.find(new PetitionId(petition.id())).stream())
                .map(petition -> new RehearsalReport.PetitionSummary(
                        petition.id().number(),
                        petition.state().code(),
                        petition.openedAt(),
                        petition.closedAt(),
                        petition.signatureCount()))
                .toList();
    }

    /** {@code response-deadline-missed}, {@code closing-reached}, {@code next-chaser-due} and so on. */
    static String kind(EngineStep deadline) {
        var kind = deadline.activity()
                .substring(deadline.activity().indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return kind.equals("response-overdue") ? "response-deadline-missed" : kind;
    }

    /** The first that it is about; null if it is about none. */
    static Long petition(EngineStep deadline) {
        var first = deadline.petitionNumber().split(",")[0];
        return first.isEmpty() ? null : Long.valueOf(first);
    }

    private static String words(TaskSummary task) {
        var due = task.dueAt() == null ? "" : ", due " + Dates.date(task.dueAt());
        return "%s (%s%s)".formatted(task.name(), String.join(" or ", task.groupNames()), due);
    }

    private static String words(EngineStep timer) {
        var about = timer.petitionNumber().isEmpty() ? "" : " · " + timer.petitionNumber();
        return "%s%s (%s)".formatted(timer.name(), about, Dates.date(timer.dueAt()));
    }
}
