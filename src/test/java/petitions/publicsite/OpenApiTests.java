package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description that programmers read is what the server does. */
@PublicSiteTest
class OpenApiTests {

    private static final Set<Class<?>> PUBLIC = Set.of(PetitionJson.class, PetitionsCsv.class, PetitionFeed.class);

    @Autowired
    Chronicle chronicle;

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyAddressForProgramsIsDescribedAndNoOther() throws IOException {
        var served = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> PUBLIC.contains(route.getValue().getBeanType()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
        assertThat(keys(description().get("paths"))).isEqualTo(new TreeSet<>(served));
    }

    @Test
    void everyListIsNamed() throws IOException {
        assertThat(description().at("/components/parameters/state/schema/enum").toString())
                .isEqualTo(Arrays.stream(PetitionList.values())
                        .map(PetitionList::code)
                        .collect(Collectors.joining("\",\"", "[\"", "\"]")));
        assertThat(codes(ResponseStanding.values(), ResponseStanding::code))
                .isEqualTo(values("/components/schemas/Single/properties/response_state/enum"));
        assertThat(codes(DebateStanding.values(), DebateStanding::code))
                .isEqualTo(values("/components/schemas/Single/properties/debate_state/enum"));
    }

    @Test
    void everyKeyIsDescribed() throws Exception {
        var lives = Lives.lived(chronicle);
        var petition = json("/petitions/%s.json".formatted(lives.tides())).at("/data/attributes");
        var listed = keys(json("/petitions.json?q=" + lives.tides()).at("/data/0/attributes"));
        var known = schema("Listed");
        assertThat(known).containsAll(listed);
        assertThat(without(known, listed)).containsExactly("closing_date");
        var single = schema("Single");
        assertThat(without(keys(petition), listed)).isEqualTo(single);
        assertThat(keys(json("/petitions/%s/count.json".formatted(lives.tides()))))
                .isEqualTo(schema("Count"));
        var properties = description().at("/components/schemas/Single/properties");
        for (String list :
                List.of("government_responses", "debate_history", "timeline", "other_parliamentary_business")) {
            assertThat(keys(properties.get(list).at("/items/properties")))
                    .as(list)
                    .isEqualTo(keys(petition.get(list).get(0)));
        }
        for (String object : List.of("government_response", "debate")) {
            assertThat(keys(description().at("/components/schemas/Listed/properties/%s/properties".formatted(object))))
                    .as(object)
                    .isEqualTo(keys(petition.get(object)));
        }
    }

    private <T> List<String> codes(T[] values, java.util.function.Function<T, String> code) {
        return Stream.of(values).map(code).toList();
    }

    private List<String> values(String pointer) throws IOException {
        var values = description().at(pointer);
        return Stream.iterate(0, index -> index < values.size(), index -> index + 1)
                .map(index -> values.get(index).asText())
                .toList();
    }

    private TreeSet<String> schema(String name) throws IOException {
        return keys(description().at("/components/schemas/%s/properties".formatted(name)));
    }

    private static TreeSet<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static TreeSet<String> keys(JsonNode object) {
        var keys = new TreeSet<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(new Visitor(application).open(path).getContentAsByteArray());
    }

    private static JsonNode description() throws IOException {
        var text = Files.readString(Path.of("src/main/resources/static/assets/openapi.yaml"));
        return new ObjectMapper().valueToTree(new Yaml().load(text));
    }
}
