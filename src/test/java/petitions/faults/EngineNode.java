package petitions.faults;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.Mailings;
import petitions.mailing.PostRoom;
import petitions.mailing.delivery.Hearing;
import petitions.mailing.delivery.MailingDelivery;
import petitions.mailing.restore.Restores;

/** One node: a mailing engine whose lanes look for work again and again, as Quartz has them do. */
final class EngineNode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EngineNode.class);

    private static final int LANES = 4;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 20;

    private final AnnotationConfigApplicationContext engine = new AnnotationConfigApplicationContext();
    private final ScheduledExecutorService lanes = Executors.newScheduledThreadPool(LANES);
    private final AtomicLong looks = new AtomicLong();

    /** @param settings as the application's own, and {@code node.database} */
    EngineNode(Clock clock, ListedAudience audience, Map<String, Object> settings) {
        engine.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", settings));
        engine.registerBean("clock", Clock.class, () -> clock);
        engine.registerBean("audience", ListedAudience.class, () -> audience);
        engine.register(EngineNodeConfiguration.class);
        engine.refresh();
    }

    EngineNode work() {
        for (int lane = 0; lane < LANES; lane++) {
            lanes.scheduleWithFixedDelay(this::look, 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** A job that fails ends; the sweep starts it again. */
    private void look() {
        try {
            engine.getBean(MailingDelivery.class).deliverDue();
        } catch (RuntimeException failed) {
            log.debug("A lane has failed, and is started again", failed);
        } finally {
            looks.incrementAndGet();
        }
    }

    /** Waits until the lanes have looked several times each. */
    void looksAgain() {
        long before = looks.get();
        FaultScenario.patiently().until(() -> looks.get() >= before + 4 * LANES);
    }

    PostRoom postRoom() {
        return engine.getBean(PostRoom.class);
    }

    Hearing hearing() {
        return engine.getBean(Hearing.class);
    }

    Restores restores() {
        return engine.getBean(Restores.class);
    }

    Status health() {
        return engine.getBean("restoreHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus();
    }

    Mailings mailings() {
        return engine.getBean(Mailings.class);
    }

    MailingControl control() {
        return engine.getBean(MailingControl.class);
    }

    JdbcClient jdbc() {
        return engine.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        lanes.shutdownNow();
        try {
            lanes.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        engine.close();
    }
}
