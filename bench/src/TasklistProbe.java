import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the task list once a second while mail goes out, as a member of staff would. */
final class TasklistProbe {

    private static final String LIST = Staff.ENGINE + "/task?sortBy=created&sortOrder=desc&maxResults=15";

    private final Staff staff;
    private final List<Double> milliseconds = new ArrayList<>();
    private int failures;

    TasklistProbe(Staff staff) {
        this.staff = staff;
    }

    ScheduledExecutorService start() {
        var clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
        return clock;
    }

    private synchronized void look() {
        long before = System.nanoTime();
        try {
            staff.get(LIST);
            milliseconds.add((System.nanoTime() - before) / 1e6);
        } catch (IOException | IllegalStateException refused) {
            System.err.println("Tasklist did not answer: " + refused);
            failures++;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String summary() {
        return "Tasklist, asked %d times meanwhile: half within %.0f ms, 99%% within %.0f ms, %d without an answer"
                .formatted(
                        milliseconds.size() + failures,
                        Percentile.of(milliseconds, 0.5),
                        Percentile.of(milliseconds, 0.99),
                        failures);
    }
}
