package petitions.signature;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people can live. Migrations bring them, so that they are read once. */
@Component
public class Countries {

    private final JdbcClient jdbc;
    private volatile List<Country> all = List.of();
    private volatile Map<String, Country> byCode = Map.of();

    Countries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, as a dictionary has them. */
    public List<Country> all() {
        if (all.isEmpty()) {
            var byName = Comparator.comparing(Country::name, Collator.getInstance(Locale.UK));
            var known = jdbc
                    .sql("select code, name from area where kind = 'country' and length(code) = 2")
                    .query(Country.class)
                    .list()
                    .stream()
                    .sorted(byName)
                    .toList();
            byCode = known.stream().collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));
            all = known;
        }
        return all;
    }

    boolean has(String code) {
        return !all().isEmpty() && byCode.containsKey(code);
    }
}
