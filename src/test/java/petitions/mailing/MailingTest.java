package petitions.mailing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * The mailing engine alone: a real PostgreSQL, a {@link ListedAudience}, and a {@link ScriptedRelay} behind the real
 * connections. Each test begins with empty tables, an obliging relay and nobody in the audience, at noon on
 * {@link petitions.FrozenClock#START}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringJUnitConfig(classes = MailingTestConfiguration.class, initializers = RelayOfTheTest.class)
@TestExecutionListeners(listeners = CleanSlate.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@RecordApplicationEvents
public @interface MailingTest {}
