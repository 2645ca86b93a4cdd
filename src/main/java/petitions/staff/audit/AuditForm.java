package petitions.staff.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import petitions.audit.AuditSearch;
import petitions.platform.Rules;

/** What is looked for in the audit, as it was typed. */
public record AuditForm(String petition, String actor, String act, String from, String until) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    public AuditForm {
        petition = Objects.requireNonNullElse(petition, "").strip();
        actor = Objects.requireNonNullElse(actor, "").strip();
        act = Objects.requireNonNullElse(act, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        until = Objects.requireNonNullElse(until, "").strip();
    }

    static final AuditForm EMPTY = new AuditForm("", "", "", "", "");

    /** @throws petitions.platform.Refused if something is not understood, at its field */
    AuditSearch search() {
        new Rules()
                .must(
                        petition.isEmpty() || NUMBER.matcher(petition).matches(),
                        "petition",
                        "A petition’s number has digits only.")
                .must(from.isEmpty() || day(from) != null, "from", "Write the day as 2020-03-05.")
                .must(until.isEmpty() || day(until) != null, "until", "Write the day as 2020-03-05.")
                .must(
                        day(from) == null || day(until) == null || !day(until).isBefore(day(from)),
                        "until",
                        "The last day comes before the first.")
                .verify();
        return new AuditSearch(
                petition.isEmpty() ? null : Long.valueOf(petition),
                storable(actor),
                storable(act),
                day(from),
                day(until));
    }

    /** The same search as part of an address. */
    public String query() {
        return "petition=%s&actor=%s&act=%s&from=%s&until=%s"
                .formatted(encoded(petition), encoded(actor), encoded(act), encoded(from), encoded(until));
    }

    private static @Nullable String storable(String typed) {
        return typed.isEmpty() ? null : typed.replace("\0", "");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
