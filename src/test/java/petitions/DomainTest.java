package petitions;

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
 * The domain, its mails and a PostgreSQL, without engine and web. Each test begins with empty tables, at noon on
 * {@link FrozenClock#START}, and its transactions are real.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringJUnitConfig(DomainConfiguration.class)
@TestExecutionListeners(listeners = EmptyTables.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@RecordApplicationEvents
public @interface DomainTest {}
