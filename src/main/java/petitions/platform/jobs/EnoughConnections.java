package petitions.platform.jobs;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;

/** A pool that is too small for what runs at once lets each wait for the others until all give up. */
@Component
class EnoughConnections implements SmartInitializingSingleton {

    private final DataSource database;
    private final DataSourcePoolMetadataProvider pools;
    private final List<ConnectionsHeld> parts;
    private final boolean worksInBackground;

    EnoughConnections(
            DataSource database,
            DataSourcePoolMetadataProvider pools,
            List<ConnectionsHeld> parts,
            @Value("${petitions.background.enabled:true}") boolean worksInBackground) {
        this.database = database;
        this.pools = pools;
        this.parts = parts;
        this.worksInBackground = worksInBackground;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int needed = parts.stream().mapToInt(ConnectionsHeld::atMost).sum();
        Integer most = pools.getDataSourcePoolMetadata(database).getMax();
        if (worksInBackground && most != null && most < needed) {
            throw new CannotStart(
                    "The pool of %s database connections is too small: this node may need %s at once (%s)."
                            .formatted(most, needed, words()),
                    "Set SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE to at least %s, and see that PostgreSQL's max_connections is enough for all nodes."
                            .formatted(needed));
        }
    }

    private String words() {
        return parts.stream()
                .map(part -> "%s for %s".formatted(part.atMost(), part.by()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
