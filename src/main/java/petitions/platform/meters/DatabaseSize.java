package petitions.platform.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large the database is. How large it may become only those know who have given it its disk. */
@Component
class DatabaseSize implements MeterBinder {

    /** Its files are looked at one by one. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Watched<Long> size;
    private final DataSize room;

    DatabaseSize(JdbcClient jdbc, @Value("${petitions.database.room:0B}") DataSize room) {
        this.size = new Watched<>(
                "The database's size", FRESH, () -> jdbc.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single());
        this.room = room;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        size.gauge("database.size", "What the database takes on its disk", Long::doubleValue)
                .baseUnit("bytes")
                .register(registry);
        if (room.toBytes() > 0) {
            Gauge.builder("database.room", room, DataSize::toBytes)
                    .description("What the database may take, as it is set")
                    .baseUnit("bytes")
                    .register(registry);
        }
    }
}
