package petitions.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same, by several people in the same instant. */
final class AtOnce {

    private AtOnce() {}

    /** @return what it threw, for each time that it failed */
    static List<Throwable> times(int number, Runnable work) {
        return all(Collections.nCopies(number, work));
    }

    /** @return what they threw, for each that failed */
    static List<Throwable> all(List<Runnable> works) {
        var start = new CyclicBarrier(works.size());
        var people = Executors.newFixedThreadPool(works.size());
        try {
            var tries = new ArrayList<Future<Object>>();
            for (Runnable work : works) {
                Callable<Object> once = () -> {
                    start.await();
                    work.run();
                    return null;
                };
                tries.add(people.submit(once));
            }
            return failures(tries);
        } finally {
            people.shutdown();
        }
    }

    private static List<Throwable> failures(List<Future<Object>> tries) {
        var failures = new ArrayList<Throwable>();
        for (Future<Object> tried : tries) {
            try {
                tried.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
        return failures;
    }
}
