package petitions.process.meters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.platform.meters.Watched;
import petitions.process.access.StaffGroup;
import petitions.process.meters.EngineWork.Jobs;

/** Whether timers fire, steps succeed and tasks are done. No meter is about one petition. */
@Component
class EngineMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Watched<Jobs> jobs;
    private final Watched<Map<String, Integer>> tasks;

    EngineMeters(EngineWork work) {
        jobs = new Watched<>("The engine's jobs", FRESH, work::jobs);
        tasks = new Watched<>("Tasks past their due date", FRESH, work::tasksPastDue);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        jobs.gauge(registry, "engine.jobs.due", "Timers and steps that could be taken up now, or are", Jobs::due);
        jobs.gauge("engine.jobs.late", "Since the timer or step was due that waits longest", Jobs::secondsLate)
                .baseUnit("seconds")
                .register(registry);
        jobs.gauge(registry, "engine.jobs.failed", "Steps that are not tried again by themselves", Jobs::givenUp);
        jobs.gauge(registry, "engine.incidents", "What has stopped in the engine and needs somebody", Jobs::incidents);
        for (StaffGroup group : StaffGroup.values()) {
            tasks.gauge(
                            "engine.tasks.overdue",
                            "Tasks past their due date that a group may take up",
                            overdue -> overdue.getOrDefault(group.id(), 0))
                    .tag("group", group.id())
                    .register(registry);
        }
    }
}
