package petitions.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An object of a file, and where in the file it stands. What is absent is null; what is of another kind is refused.
 *
 * @param place such as {@code data[3].attributes}
 */
record Fields(JsonNode node, String place) {

    Fields {
        if (!node.isObject()) {
            throw NotPetitions.at(place, "is no object");
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String text(String name) {
        if (!has(name)) {
            return null;
        }
        var value = node.get(name);
        if (!value.isTextual()) {
            throw wrong(name, "is no text");
        }
        return keepable(name, value.textValue());
    }

    /** Empty if it is absent. */
    String words(String name) {
        return has(name) ? text(name) : "";
    }

    String required(String name) {
        return present(name, text(name));
    }

    <T> T present(String name, T value) {
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    Instant instant(String name) {
        var text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw wrong(name, "is no instant such as 2021-03-05T14:20:00.000Z");
        }
    }

    LocalDate date(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw wrong(name, "is no date such as 2021-03-05");
        }
    }

    /** Zero or more. */
    int count(String name) {
        var value = node.path(name);
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0) {
            throw wrong(name, "is no number of signatures");
        }
        return value.intValue();
    }

    Fields object(String name) {
        return has(name) ? new Fields(node.get(name), place + "." + name) : null;
    }

    List<Fields> objects(String name) {
        var array = array(name);
        return IntStream.range(0, array.size())
                .mapToObj(index -> new Fields(array.get(index), "%s.%s[%s]".formatted(place, name, index)))
                .toList();
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (JsonNode value : array(name)) {
            if (!value.isTextual()) {
                throw wrong(name, "has something that is no text");
            }
            texts.add(keepable(name, value.textValue()));
        }
        return texts;
    }

    NotPetitions wrong(String name, String whatIsWrong) {
        return NotPetitions.at(place + "." + name, whatIsWrong);
    }

    private JsonNode array(String name) {
        if (!has(name)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        var array = node.get(name);
        if (!array.isArray()) {
            throw wrong(name, "is no list");
        }
        return array;
    }

    /** Whatever people have written is taken, but for what no database keeps. */
    private String keepable(String name, String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong(name, "has a character that cannot be kept");
        }
        return text;
    }
}
