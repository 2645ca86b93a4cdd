package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApplicationTest
class StaffRoutesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    @Test
    void everyStaffRouteNeedsSomebodySignedIn() throws Exception {
        var staffRoutes = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(path -> path.matches("/(staff|operations|local/clock).*"))
                        .flatMap(path -> methods(route.getMethodsCondition().getMethods()).stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toSet());
        assertThat(staffRoutes).hasSizeGreaterThan(8);
        for (String route : staffRoutes) {
            var parts = route.split(" ");
            assertThat(status(parts[0], parts[1].replaceAll("\\{[^/]+}", "1")))
                    .as(route)
                    .isIn(302, 401, 403);
        }
    }

    private static Set<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : declared;
    }

    private int status(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
