package petitions.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Storable;

/** What a page sent, as the record that a form takes. */
@Component
class FormValues {

    private final ObjectMapper json;

    FormValues(ObjectMapper json) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    /** @throws Refused naming each field with text that the database cannot keep */
    static void requireStorable(JsonNode values) {
        var rules = new Rules();
        values.properties().forEach(field -> texts(field.getValue())
                .filter(text -> !Storable.is(text))
                .findFirst()
                .ifPresent(text -> rules.must(false, field.getKey(), Storable.refusal(text))));
        rules.verify();
    }

    /** @throws Refused if any of them is of no field */
    void requireKnown(JsonNode values, Class<? extends Record> type) {
        var fields = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (!values.propertyStream().map(Map.Entry::getKey).allMatch(fields::contains)) {
            throw new Refused("This form has no such field; please load it again.");
        }
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isTextual()
                ? Stream.of(value.textValue())
                : Stream.concat(
                        value.propertyStream().map(Map.Entry::getKey),
                        value.valueStream().flatMap(FormValues::texts));
    }

    /** @throws Refused naming the field whose value cannot be read, or not be kept */
    <V> V read(JsonNode values, Class<V> type) {
        requireStorable(values);
        try {
            return json.treeToValue(values, type);
        } catch (JsonMappingException unreadable) {
            var field = unreadable.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null)
                    .collect(Collectors.joining("."));
            throw new Refused(List.of(new Refused.Problem(field, "This cannot be read; please enter it again.")));
        } catch (JsonProcessingException unreadable) {
            throw new Refused("The form cannot be read; please load it again.");
        }
    }

    JsonNode write(Record values) {
        return json.valueToTree(values);
    }
}
