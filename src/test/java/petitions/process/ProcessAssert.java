package petitions.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import petitions.platform.London;

/** What tests say of processes, tasks and timers, in their words. */
final class ProcessAssert {

    private ProcessAssert() {}

    static OfTrace assertThat(Trace trace) {
        return new OfTrace(trace);
    }

    static OfTask assertThat(TaskSummary task) {
        return new OfTask(task);
    }

    static OfTimer assertThat(EngineStep timer) {
        return new OfTimer(timer);
    }

    static final class OfTrace extends AbstractAssert<OfTrace, Trace> {

        private OfTrace(Trace actual) {
            super(actual, OfTrace.class);
        }

        OfTrace hasPassed(String... steps) {
            if (!actual.passed().containsAll(List.of(steps))) {
                throw failure("Expected to have passed %s: %s", List.of(steps), actual);
            }
            return this;
        }

        OfTrace hasNotPassed(String... steps) {
            if (List.of(steps).stream().anyMatch(actual.passed()::contains)) {
                throw failure("Expected not to have passed any of %s: %s", List.of(steps), actual);
            }
            return this;
        }

        /** At these, and at no other. */
        OfTrace isWaitingAt(String... steps) {
            if (!Set.copyOf(actual.waitingAt()).equals(Set.of(steps))) {
                throw failure("Expected to wait at %s: %s", List.of(steps), actual);
            }
            return this;
        }

        OfTrace hasEndedAt(String endEvent) {
            if (!actual.ended()) {
                throw failure("Expected to have ended: %s", actual);
            }
            return hasPassed(endEvent);
        }

        OfTrace isUnderWay() {
            if (actual.ended()) {
                throw failure("Expected to be under way: %s", actual);
            }
            return this;
        }
    }

    static final class OfTask extends AbstractAssert<OfTask, TaskSummary> {

        private OfTask(TaskSummary actual) {
            super(actual, OfTask.class);
        }

        OfTask isCalled(String name) {
            return equal("name", actual.name(), name);
        }

        /** Of the departments, that is the one that was asked. */
        OfTask isFor(String... groups) {
            var actually = actual.groups().stream()
                    .map(group -> group.replaceAll("^department\\d+$", "department"))
                    .collect(Collectors.toSet());
            return equal("groups", actually, Set.of(groups));
        }

        /** At the end of that day in London. */
        OfTask isDueOn(String date) {
            return equal("due date", actual.dueAt(), Time.london(date + "T23:59:59.999"));
        }

        OfTask canWait() {
            return equal("due date", actual.dueAt(), null);
        }

        private OfTask equal(String what, Object is, Object expected) {
            if (is == null ? expected != null : !is.equals(expected)) {
                throw failure("Expected the %s of %s to be %s", what, actual, expected);
            }
            return this;
        }
    }

    static final class OfTimer extends AbstractAssert<OfTimer, EngineStep> {

        private OfTimer(EngineStep actual) {
            super(actual, OfTimer.class);
        }

        /** As the clocks in London show it. */
        OfTimer isDueAt(String dateTime) {
            return isDueAt(Time.london(dateTime));
        }

        OfTimer isDueAt(Instant instant) {
            if (!instant.equals(actual.dueAt())) {
                throw failure(
                        "Expected %s to be due at %s, not %s",
                        actual.activity(), London.time(instant), London.time(actual.dueAt()));
            }
            return this;
        }
    }

    static Set<String> activities(Collection<EngineStep> timers) {
        return Set.copyOf(timers.stream().map(EngineStep::activity).toList());
    }
}
