package petitions.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A node whose database has no room left can take nothing in: it is sent nobody until something can be written again. */
@Configuration(proxyBeanMethods = false)
class RoomForWriting {

    /** More than is free in the pages that are there already. */
    private static final int BYTES = 256 * 1024;

    @Bean
    static FullDisk fullDisk() {
        return new FullDisk();
    }

    @Bean
    static BeanPostProcessor fullDiskIsNoticed(FullDisk disk) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setExceptionOverride(disk);
                }
                return bean;
            }
        };
    }

    @Bean
    HealthIndicator roomForWritingHealthIndicator(
            FullDisk disk, DataSource database, PlatformTransactionManager transactions) {
        var jdbc = JdbcClient.create(database);
        var attempt = new TransactionTemplate(transactions);
        return () -> {
            if (disk.isFull() && !canWrite(jdbc, attempt)) {
                return Health.outOfService()
                        .withDetail("disk", "The disk of the database is full")
                        .build();
            }
            disk.hasRoom();
            return Health.up().build();
        };
    }

    /** Tries it, and takes it back. A large object needs no table, and room of its own. */
    private static boolean canWrite(JdbcClient jdbc, TransactionTemplate attempt) {
        byte[] filler = new byte[BYTES];
        new Random().nextBytes(filler);
        try {
            attempt.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                jdbc.sql("select lo_from_bytea(0, ?)")
                        .param(filler)
                        .query(Long.class)
                        .single();
            });
            return true;
        } catch (DataAccessException | TransactionException stillFull) {
            return false;
        }
    }
}
