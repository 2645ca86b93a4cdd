package petitions;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the running application can be asked for something, as it says itself: no list of ours can fall behind it. */
public record Routes(List<Route> all) {

    private static final String OURS_ALONE = "/(staff|operations|local|login|error|camunda).*";

    /** @param fields what a form may send there */
    public record Route(String path, RequestMethod method, Set<String> fields, boolean takesJson, boolean takesForms) {

        public boolean isPublic() {
            return !path.matches(OURS_ALONE) && !path.startsWith("${");
        }
    }

    public static Routes of(RequestMappingHandlerMapping mapping) {
        return new Routes(mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList());
    }

    public Stream<Route> onPublicPages() {
        return all.stream().filter(Route::isPublic);
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        boolean takesJson = info.getConsumesCondition().toString().contains("/json")
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        boolean takesForms = info.getConsumesCondition().isEmpty()
                || info.getConsumesCondition().toString().contains("form-urlencoded");
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Route(path, method, fields(handler), takesJson, takesForms && !takesJson)));
    }

    private static Set<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(Routes::fields)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> fields(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(parameter.getParameterName());
        }
        return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of();
    }
}
