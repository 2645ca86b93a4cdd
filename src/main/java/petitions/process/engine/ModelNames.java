package petitions.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;
import petitions.platform.CannotStart;

/**
 * Holds what deployed models name to what this version of the application has: a bean that is gone would stop a petition
 * months later, in the step that asks for it.
 */
class ModelNames {

    /** Models call beans with a hash sign, and read variables with a dollar sign. */
    private static final Pattern CALL = Pattern.compile("#\\{\\s*([A-Za-z]\\w*)(?:\\.(\\w+))?");

    private static final Set<String> THE_ENGINES = Set.of("execution", "task");

    private static final String LATEST_OR_UNDER_WAY = """
            select d.id_, d.key_, d.version_ from act_re_procdef d
            where d.version_ = (select max(version_) from act_re_procdef newer where newer.key_ = d.key_)
               or exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_)
            """;

    private record Model(String id, String key, int version) {}

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final ApplicationContext application;

    ModelNames(RepositoryService repository, JdbcClient jdbc, ApplicationContext application) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.application = application;
    }

    /** @throws CannotStart naming every model and what it misses */
    void verify() {
        var missing = new TreeSet<String>();
        for (Model model : modelsInUse()) {
            calls(model)
                    .filter(call -> !isThere(call.group(1), call.group(2)))
                    .forEach(call -> missing.add(
                            "%s (version %s) names %s".formatted(model.key(), model.version(), words(call))));
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "Processes name what this version of the application does not have:\n  - "
                            + String.join("\n  - ", missing),
                    "Start the version that they were deployed with. What a deployed model names keeps its name;"
                            + " see \"Upgrading\" in docs/operations.md.");
        }
    }

    private List<Model> modelsInUse() {
        return jdbc.sql(LATEST_OR_UNDER_WAY)
                .query((row, number) -> new Model(row.getString("id_"), row.getString("key_"), row.getInt("version_")))
                .list();
    }

    private Stream<MatchResult> calls(Model model) {
        try (InputStream xml = repository.getProcessModel(model.id())) {
            return CALL.matcher(new String(xml.readAllBytes(), StandardCharsets.UTF_8))
                    .results();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model %s could not be read.".formatted(model.id()), unreadable);
        }
    }

    private boolean isThere(String name, String method) {
        if (THE_ENGINES.contains(name)) {
            return true;
        }
        Class<?> type = application.containsBean(name) ? application.getType(name) : null;
        return type != null && (method == null || methods(type).contains(method));
    }

    private static Collection<String> methods(Class<?> type) {
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
                .map(Method::getName)
                .toList();
    }

    private static String words(MatchResult call) {
        return call.group(2) == null ? call.group(1) : call.group(1) + "." + call.group(2);
    }
}
