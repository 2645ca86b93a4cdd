package petitions.process.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;

/** Has what failed tried again. A step commits before it acts, so that it alone is repeated, and nothing before it. */
@Service
public class Retries {

    /** Steps that one press has tried again; the rest take another. */
    public static final int AT_ONCE = 1_000;

    /** A transaction. */
    private static final int TOGETHER = 100;

    private final Failures failures;
    private final ManagementService management;
    private final Petitions petitions;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int tries;

    Retries(
            Failures failures,
            ManagementService management,
            Petitions petitions,
            TransactionOperations transactions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${camunda.bpm.default-number-of-retries}") int tries) {
        this.failures = failures;
        this.management = management;
        this.petitions = petitions;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.tries = tries;
    }

    /** @throws StepNotStuck if it is not, or not any more */
    public FailedStep again(String job, Actor by) {
        var step = require(job);
        if (together(List.of(step), by) == 0) {
            throw new StepNotStuck();
        }
        return step;
    }

    /**
     * All that failed in the same way as this one, {@link #AT_ONCE} at the most.
     *
     * @return how many; those that somebody else was faster with are not counted
     * @throws StepNotStuck if it is not, or not any more
     */
    public int againAllLike(String job, Actor by) {
        var likeness = require(job).likeness();
        var alike = failures.all(Failures.MOST).stream()
                .filter(step -> step.likeness().equals(likeness))
                .limit(AT_ONCE)
                .toList();
        int tried = 0;
        for (int from = 0; from < alike.size(); from += TOGETHER) {
            tried += together(alike.subList(from, Math.min(from + TOGETHER, alike.size())), by);
        }
        return tried;
    }

    private FailedStep require(String job) {
        return failures.find(job).orElseThrow(StepNotStuck::new);
    }

    private int together(List<FailedStep> steps, Actor by) {
        return transactions.execute(transaction -> {
            var stuck = lockStuck(steps);
            var waiting = notYetDue(stuck);
            var failed = stuck.stream().filter(job -> !waiting.contains(job)).toList();
            if (!failed.isEmpty()) {
                management
                        .setJobRetries(tries)
                        .jobIds(failed)
                        .dueDate(Date.from(clock.instant()))
                        .execute();
            }
            if (!waiting.isEmpty()) {
                management.setJobRetries(tries).jobIds(new ArrayList<>(waiting)).execute();
            }
            if (!stuck.isEmpty()) {
                tell(steps.stream().filter(step -> stuck.contains(step.job())).toList(), by);
            }
            return stuck.size();
        });
    }

    /** Whoever presses twice, or at the same time as somebody else, finds none left. */
    private Set<String> lockStuck(List<FailedStep> steps) {
        return jdbc.sql("""
                        select id_ from act_ru_job where id_ = any (?) and retries_ <= 0
                        order by id_ for update skip locked
                        """)
                .param(steps.stream().map(FailedStep::job).toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Timers whose tries somebody took away before their time had come: they keep it. */
    private Set<String> notYetDue(Set<String> stuck) {
        return jdbc.sql(
                        "select id_ from act_ru_job where id_ = any (?) and type_ = 'timer' and exception_stack_id_ is null")
                .param(stuck.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private void tell(List<FailedStep> steps, Actor by) {
        steps.stream().collect(Collectors.groupingBy(FailedStep::step)).forEach((name, same) -> {
            var about = same.stream()
                    .map(FailedStep::petitions)
                    .map(Retries::numbers)
                    .flatMap(Collection::stream)
                    .distinct()
                    .filter(petition -> petitions.find(petition).isPresent())
                    .toList();
            events.publishEvent(new StepRetried(about, same.get(0).process(), name, clock.instant(), by));
        });
    }

    private static List<PetitionId> numbers(String shown) {
        return Arrays.stream(shown.split(","))
                .map(String::strip)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(PetitionId::of)
                .toList();
    }
}
