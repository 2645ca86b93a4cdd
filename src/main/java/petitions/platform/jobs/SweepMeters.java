package petitions.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import petitions.platform.meters.Watched;

/**
 * Whether sweeps run, and succeed. What this node did is counted here; since when a sweep is due, and on no node was begun,
 * the schedule knows for all.
 */
@Component
class SweepMeters extends JobListenerSupport implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final ObjectProvider<Sweep> sweeps;
    private final ObjectProvider<MeterRegistry> registries;
    private final Watched<Map<String, Long>> late;
    private final Clock clock;
    private final Map<String, AtomicLong> succeeded = new ConcurrentHashMap<>();

    SweepMeters(
            ObjectProvider<Sweep> sweeps, ObjectProvider<MeterRegistry> registries, LateSweeps schedule, Clock clock) {
        this.sweeps = sweeps;
        this.registries = registries;
        this.late = new Watched<>("The schedule of sweeps", FRESH, schedule::secondsLate);
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "sweep meters";
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sweeps.stream().map(sweep -> sweep.job().getSimpleName()).forEach(sweep -> {
            late.gauge(
                            "sweeps.late",
                            "Since the sweep was due, if no node has begun it",
                            seconds -> seconds.getOrDefault(sweep, 0L))
                    .baseUnit("seconds")
                    .tag("sweep", sweep)
                    .register(registry);
            TimeGauge.builder("sweeps.last.success.timestamp", since(sweep), TimeUnit.SECONDS, AtomicLong::doubleValue)
                    .description("When the sweep last succeeded on this node, or else when the node started")
                    .tag("sweep", sweep)
                    .register(registry);
        });
    }

    @Override
    public void jobWasExecuted(JobExecutionContext run, JobExecutionException failure) {
        String job = run.getJobDetail().getJobClass().getSimpleName();
        if (failure == null) {
            since(job).set(clock.instant().getEpochSecond());
        }
        registries.ifAvailable(registry -> Timer.builder("sweeps.runs")
                .description("Runs of sweeps on this node")
                .tag("sweep", job)
                .tag("outcome", failure == null ? "success" : "failure")
                .register(registry)
                .record(Duration.ofMillis(run.getJobRunTime())));
    }

    private AtomicLong since(String job) {
        return succeeded.computeIfAbsent(
                job, first -> new AtomicLong(clock.instant().getEpochSecond()));
    }
}
