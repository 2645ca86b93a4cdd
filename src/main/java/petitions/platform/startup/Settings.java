package petitions.platform.startup;

import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/** Settings by their property name, and the environment variable that an operator knows each by. */
record Settings(PropertyResolver values) {

    String get(String property) {
        return values.getProperty(property, "").trim();
    }

    boolean isSet(String property) {
        return !get(property).isEmpty();
    }

    static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
