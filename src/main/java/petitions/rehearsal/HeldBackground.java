package petitions.rehearsal;

import org.quartz.SchedulerException;
import org.springframework.stereotype.Component;
import petitions.platform.jobs.BackgroundWork;
import petitions.process.EngineBackground;

/** Keeps the background still while time is moved by hand, so that everything happens in the order of its instants. */
@Component
class HeldBackground {

    private final BackgroundWork sweeps;
    private final EngineBackground engine;

    HeldBackground(BackgroundWork sweeps, EngineBackground engine) {
        this.sweeps = sweeps;
        this.engine = engine;
    }

    /** What was running before runs again afterwards, whatever {@code work} throws. */
    synchronized void during(Runnable work) {
        boolean engineRan = engine.isRunning();
        boolean sweepsRan = areSweepsRunning();
        if (engineRan) {
            engine.stop();
        }
        if (sweepsRan) {
            pauseSweeps();
        }
        try {
            work.run();
        } finally {
            if (engineRan) {
                engine.start();
            }
            if (sweepsRan) {
                startSweeps();
            }
        }
    }

    private boolean areSweepsRunning() {
        try {
            return sweeps.isRunning();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void pauseSweeps() {
        try {
            sweeps.pause();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void startSweeps() {
        try {
            sweeps.start();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
