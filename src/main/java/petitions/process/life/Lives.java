package petitions.process.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.petition.PetitionId;
import petitions.process.life.WaitingRows.Job;
import petitions.process.life.WaitingRows.Message;
import petitions.process.life.WaitingRows.OpenTask;

/** The lives of petitions and processes as the engine knows them, in as many statements for many instances as for one. */
@Service
@Transactional(readOnly = true)
public class Lives {

    /** Far more than a petition whose response is chased for years. */
    static final int MOST_STEPS = 2_000;

    private final HistoryRows history;
    private final WaitingRows waiting;
    private final Models models;
    private final Debates debates;

    Lives(HistoryRows history, WaitingRows waiting, Models models, Debates debates) {
        this.history = history;
        this.waiting = waiting;
        this.models = models;
        this.debates = debates;
    }

    /** Of its own processes and its debates'; without an instance if it has none, or they are forgotten. */
    public Life of(PetitionId petition, Collection<DebateId> debates) {
        return of(history.about(Stream.concat(Stream.of(petition), debates.stream())
                .map(Object::toString)
                .toList()));
    }

    /** Of this instance and all its relatives; empty if there is none of that id, or it is forgotten. */
    public Optional<Life> of(String instance) {
        var relatives = history.relativesOf(instance);
        return relatives.isEmpty() ? Optional.empty() : Optional.of(of(relatives));
    }

    /** What an instance is about; none where it is about no petition, or is forgotten. */
    public List<PetitionId> petitionsOf(String instance) {
        return history.find(instance)
                .map(Instance::businessKey)
                .map(this::petitions)
                .orElse(List.of());
    }

    private List<PetitionId> petitions(String key) {
        if (DebateId.isKey(key)) {
            return debates.require(DebateId.of(key)).petitions();
        }
        return key.matches("\\d{1,18}") ? List.of(PetitionId.of(key)) : List.of();
    }

    private Life of(List<Instance> instances) {
        if (instances.isEmpty()) {
            return Life.NONE;
        }
        var all = instances.stream().map(Instance::id).toList();
        var living = instances.stream()
                .filter(Instance::isUnderWay)
                .map(Instance::id)
                .toList();
        var steps = new ArrayList<>(history.steps(all, MOST_STEPS));
        Collections.reverse(steps);
        var jobs = waiting.jobs(living);
        var awaited = awaited(steps, living);
        var timers = timers(jobs, steps);
        return new Life(
                instances,
                steps,
                awaited,
                timers,
                work(jobs),
                standstills(instances, all),
                Movable.among(timers, awaited),
                steps.size() < MOST_STEPS);
    }

    private List<Waiting> awaited(List<Step> steps, List<String> living) {
        var messages = waiting.messages(living);
        var names = steps.stream()
                .collect(Collectors.toMap(
                        step -> step.instance() + step.activity(), Step::name, (earlier, later) -> later));
        return Stream.concat(
                        waiting.tasks(living).stream()
                                .map(task -> waiting(
                                        task, names.getOrDefault(task.instance() + task.activity(), task.activity()))),
                        steps.stream().filter(Step::waits).map(step -> waiting(step, messages)))
                .toList();
    }

    private static Waiting waiting(OpenTask task, String name) {
        return new Waiting(
                task.instance(),
                task.activity(),
                name,
                task.id(),
                task.groups(),
                task.assignee(),
                null,
                null,
                task.since(),
                task.dueAt());
    }

    private static Waiting waiting(Step step, List<Message> messages) {
        var message = messages.stream()
                .filter(awaited -> awaited.instance().equals(step.instance()))
                .filter(awaited -> awaited.activity().equals(step.activity()))
                .map(Message::name)
                .filter(Objects::nonNull)
                .map(Models::words)
                .findFirst()
                .orElse(null);
        return new Waiting(
                step.instance(),
                step.activity(),
                step.name().isEmpty() ? "Whatever comes first" : step.name(),
                null,
                List.of(),
                null,
                message,
                step.called(),
                step.begunAt(),
                null);
    }

    private List<SetTimer> timers(List<Job> jobs, List<Step> steps) {
        return jobs.stream()
                .filter(job -> job.timer() && job.why() == null)
                .map(job -> new SetTimer(
                        job.id(),
                        job.instance(),
                        job.activity(),
                        models.name(job.model(), job.activity()),
                        job.dueAt(),
                        steps.stream()
                                .filter(step -> step.instance().equals(job.instance()))
                                .filter(step -> step.activity().equals(job.activity()))
                                .filter(step -> !step.lasts() && !step.cancelled())
                                .count(),
                        job.held()))
                .toList();
    }

    private List<PendingWork> work(List<Job> jobs) {
        return jobs.stream()
                .filter(job -> !job.timer() || job.why() != null)
                .map(job -> new PendingWork(
                        job.id(),
                        job.instance(),
                        job.activity(),
                        models.name(job.model(), job.activity()),
                        job.createdAt(),
                        job.why(),
                        job.retries(),
                        job.dueAt()))
                .toList();
    }

    private List<Standstill> standstills(List<Instance> instances, List<String> all) {
        var byId = instances.stream().collect(Collectors.toMap(Instance::id, Instance::model));
        return history.standstills(all).stream()
                .map(it -> new Standstill(
                        it.instance(),
                        it.activity(),
                        models.name(byId.get(it.instance()), it.activity()),
                        it.why(),
                        it.since(),
                        it.overAt()))
                .toList();
    }
}
