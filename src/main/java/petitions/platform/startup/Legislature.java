package petitions.platform.startup;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;

/**
 * Whose petitions these are: a profile of numbers and words in {@code legislatures/}. A database is one legislature's for
 * good: thresholds that others reached, and mails that named another house, would not be true any more.
 */
@Component
class Legislature implements SmartInitializingSingleton {

    private final String code;
    private final String name;
    private final JdbcClient jdbc;

    Legislature(
            @Value("${petitions.legislature:uk}") String code,
            @Value("${petitions.legislature-name:}") String name,
            JdbcClient jdbc) {
        this.code = code;
        this.name = name;
        this.jdbc = jdbc;
        if (name.isBlank()) {
            throw new CannotStart(
                    "There is no legislature “%s”.".formatted(code),
                    "Set petitions.legislature to one of %s, or add a profile: docs/legislatures.md says how."
                            .formatted(String.join(", ", known())));
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("insert into legislature (code, name) values (?, ?) on conflict do nothing")
                .params(code, name)
                .update();
        var kept = jdbc.sql("select code from legislature").query(String.class).single();
        if (!kept.equals(code)) {
            throw new CannotStart(
                    "The petitions in this database are those of the legislature “%s”, and not of “%s”."
                            .formatted(kept, code),
                    "Set petitions.legislature=%s, or give “%s” a database of its own.".formatted(kept, code));
        }
    }

    private static List<String> known() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:legislatures/*.yml"))
                    .map(file -> file.getFilename().replace(".yml", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CannotStart("The profiles of legislatures cannot be read.", "Is the application complete?");
        }
    }
}
