package petitions.correspondence;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.lang.Nullable;
import org.springframework.util.ReflectionUtils;

/** Mails with some of their components replaced. */
final class Rewritten {

    private Rewritten() {}

    /** Every text anywhere in the mail replaced. */
    static <T> T texts(T part, UnaryOperator<String> text) {
        return cast(deep(part, value -> value instanceof String written ? text.apply(written) : value));
    }

    /** The optional components of the mail and of its parts left out. */
    static <T> T withoutOptions(T part) {
        if (!(part instanceof Record mail)) {
            return part;
        }
        return cast(copy(
                mail,
                component -> isOptional(component) ? null : withoutOptions(read(mail, component)),
                mail.getClass().getRecordComponents()));
    }

    static <T extends Record> T without(T mail, RecordComponent absent) {
        return cast(copy(
                mail,
                component -> component.getName().equals(absent.getName()) ? null : read(mail, component),
                mail.getClass().getRecordComponents()));
    }

    static List<RecordComponent> requiredComponents(Class<?> mail) {
        return Arrays.stream(mail.getRecordComponents())
                .filter(component ->
                        !isOptional(component) && !component.getType().isPrimitive())
                .toList();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Nullable.class);
    }

    private static Object deep(Object value, UnaryOperator<Object> leaf) {
        if (value instanceof Record part) {
            return copy(
                    part,
                    component -> deep(read(part, component), leaf),
                    part.getClass().getRecordComponents());
        }
        if (value instanceof List<?> list) {
            var copies = new ArrayList<>();
            list.forEach(item -> copies.add(deep(item, leaf)));
            return copies;
        }
        return leaf.apply(value);
    }

    private static Object copy(Record part, Function<RecordComponent, Object> value, RecordComponent... components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(value).toArray();
        try {
            return part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(Record part, RecordComponent component) {
        return ReflectionUtils.invokeMethod(component.getAccessor(), part);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
