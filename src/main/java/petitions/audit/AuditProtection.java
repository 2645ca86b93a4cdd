package petitions.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;

/** Whether the application could rewrite the audit: with roles of their own it must not, with one role it can. */
@Component("auditHealthIndicator")
@DependsOnDatabaseInitialization
class AuditProtection implements InitializingBean, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(AuditProtection.class);

    private static final String LACKS =
            "The application uses the role that owns the tables, and could rewrite the audit. See “Roles of the database” in docs/operations.md.";

    private final JdbcClient jdbc;
    private final String migratesAs;

    AuditProtection(JdbcClient jdbc, @Value("${spring.flyway.user:}") String migratesAs) {
        this.jdbc = jdbc;
        this.migratesAs = migratesAs;
    }

    @Override
    public void afterPropertiesSet() {
        if (isProtected()) {
            return;
        }
        if (!migratesAs.isEmpty()) {
            throw new CannotStart(
                    "SPRING_FLYWAY_USER names a role that owns the tables, and yet the application's own role may change the audit.",
                    "Take from SPRING_DATASOURCE_USERNAME what docs/operations.md does not give it: it must own no table and be a member of no role that does.");
        }
        log.warn(LACKS);
    }

    @Override
    public Health health() {
        return isProtected()
                ? Health.up().build()
                : Health.up().withDetail("roles", LACKS).build();
    }

    private boolean isProtected() {
        return jdbc.sql("""
                        select not pg_has_role(current_user, c.relowner, 'usage')
                           and not has_table_privilege(c.oid, 'update, delete, truncate, trigger')
                        from pg_class c where c.oid = 'audit_entry'::regclass
                        """).query(Boolean.class).single();
    }
}
