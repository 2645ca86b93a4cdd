package petitions.process.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One field of a form, as the page draws it.
 *
 * @param limit in characters; null where there is none
 * @param showWhen shown only while another field has one of these values; null when it always is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Field(
        String name,
        String label,
        String help,
        String type,
        boolean required,
        Integer limit,
        List<Option> options,
        ShowWhen showWhen,
        LocalDate min,
        LocalDate max) {

    /** One answer to choose. */
    public record Option(String value, String label, String help) {}

    public record ShowWhen(String field, List<String> is) {}

    enum Type {
        TEXT,
        TEXTAREA,
        MARKDOWN,
        DATE,
        TIME,
        CHOICE,
        SELECT,
        PETITIONS,
        EMAIL,
        URL
    }

    static Field of(Type type, String name, String label, String help) {
        return new Field(name, label, help, type.name().toLowerCase(Locale.ROOT), true, null, null, null, null, null);
    }

    static Field choice(String name, String label, String help, Option... options) {
        return of(Type.CHOICE, name, label, help).options(List.of(options));
    }

    Field optional() {
        return new Field(name, label, help, type, false, limit, options, showWhen, min, max);
    }

    Field limit(int characters) {
        return new Field(name, label, help, type, required, characters, options, showWhen, min, max);
    }

    Field options(List<Option> answers) {
        return new Field(name, label, help, type, required, limit, answers, showWhen, min, max);
    }

    Field showWhen(String field, String... is) {
        return new Field(name, label, help, type, required, limit, options, new ShowWhen(field, List.of(is)), min, max);
    }

    Field between(LocalDate earliest, LocalDate latest) {
        return new Field(name, label, help, type, required, limit, options, showWhen, earliest, latest);
    }
}
