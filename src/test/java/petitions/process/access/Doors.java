package petitions.process.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address at which the running application could answer, as its parts say themselves. */
final class Doors {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** @param route as its part writes it, with variables */
    record Door(String method, String route) {

        String path() {
            return route.replace("/**", "/anything")
                    .replaceAll("\\{\\*?[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "1")
                    .replaceAll("\\$1$", "/error");
        }

        /** As people write it: a variable's name, and not what it may be. */
        @Override
        public String toString() {
            return method + " " + route.replaceAll("\\{(\\w+):[^{}]*(?:\\{[^{}]*}[^{}]*)*}", "{$1}");
        }
    }

    private Doors() {}

    /** Our own pages and the actuator's. */
    static Stream<Door> ofPages(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                methods(info.getMethodsCondition().getMethods()).map(method -> new Door(method, path))))
                .distinct();
    }

    private static Stream<String> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? METHODS.stream() : declared.stream().map(RequestMethod::name);
    }

    /** What Tasklist, Cockpit, Admin and Welcome ask, and the engine's own API. */
    static Stream<Door> ofTheEngine() {
        return Map.of(
                        "engine", new EngineApi().getClasses(),
                        "cockpit", new CockpitApplication().getClasses(),
                        "tasklist", new TasklistApplication().getClasses(),
                        "admin", new AdminApplication().getClasses(),
                        "welcome", new WelcomeApplication().getClasses())
                .entrySet()
                .stream()
                .flatMap(part -> part.getValue().stream().flatMap(resource -> path(resource).stream()
                        .flatMap(path -> inside("/camunda/api/" + part.getKey() + "/" + path, resource, Set.of()))))
                .map(door -> new Door(door.method(), door.route().replaceAll("/{2,}", "/")))
                .distinct();
    }

    private static Stream<Door> inside(String base, Class<?> resource, Set<Class<?>> above) {
        if (above.contains(resource)) {
            return Stream.of();
        }
        var seen = new HashSet<>(above);
        seen.add(resource);
        return Arrays.stream(resource.getMethods()).flatMap(method -> {
            String path = base + "/" + path(declared(method)).orElse("");
            Optional<String> verb = verb(declared(method));
            if (verb.isPresent()) {
                return Stream.of(new Door(verb.get(), path));
            }
            return path(declared(method)).isPresent() ? inside(path, method.getReturnType(), seen) : Stream.of();
        });
    }

    /** The method itself, or the one of an interface that says where it is. */
    private static AnnotatedElement declared(Method method) {
        return superTypes(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(same -> same.getName().equals(method.getName())
                        && Arrays.equals(same.getParameterTypes(), method.getParameterTypes()))
                .filter(same -> path(same).isPresent() || verb(same).isPresent())
                .findFirst()
                .orElse(method);
    }

    private static Stream<Class<?>> superTypes(Class<?> type) {
        return type == null
                ? Stream.of()
                : Stream.concat(
                        Stream.concat(Stream.of(type), superTypes(type.getSuperclass())),
                        Arrays.stream(type.getInterfaces()).flatMap(Doors::superTypes));
    }

    private static Optional<String> path(AnnotatedElement part) {
        return Optional.ofNullable(part.getAnnotation(Path.class)).map(Path::value);
    }

    private static Optional<String> verb(AnnotatedElement part) {
        return Arrays.stream(part.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Whatever lies in a folder that is served, of ours and in our libraries. */
    static Set<Door> ofFiles() throws IOException {
        return Stream.of("static", "public", "resources", "META-INF/resources")
                .flatMap(Doors::below)
                .map(path -> new Door("GET", path))
                .collect(Collectors.toSet());
    }

    private static Stream<String> below(String folder) {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*"))
                    .map(Object::toString)
                    .map(file -> file.replaceAll("\\\\", "/").replaceFirst("]$", ""))
                    .map(file -> file.substring(file.lastIndexOf("/" + folder + "/") + folder.length() + 1))
                    .filter(file -> file.startsWith("/") && !file.contains(" "));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
