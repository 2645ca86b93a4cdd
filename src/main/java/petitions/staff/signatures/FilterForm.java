package petitions.staff.signatures;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;
import petitions.signature.SignatureFilter;

/** What was typed, as it was typed. Times are London's. */
public record FilterForm(String petition, String domain, String block, String from, String until, String name) {

    public FilterForm {
        petition = Objects.requireNonNullElse(petition, "").strip();
        domain = Objects.requireNonNullElse(domain, "");
        block = Objects.requireNonNullElse(block, "");
        from = Objects.requireNonNullElse(from, "").strip();
        until = Objects.requireNonNullElse(until, "").strip();
        name = Objects.requireNonNullElse(name, "");
    }

    static final FilterForm EMPTY = new FilterForm("", "", "", "", "", "");

    SignatureFilter filter() {
        return new SignatureFilter(number(), domain, block, instant("from", from), instant("until", until), name);
    }

    @Nullable
    private PetitionId number() {
        if (petition.isEmpty()) {
            return null;
        }
        if (!petition.matches("[1-9]\\d{0,17}")) {
            throw wrong("petition", "A petition’s number has digits only.");
        }
        return PetitionId.of(petition);
    }

    @Nullable
    private static Instant instant(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(typed);
            return London.at(local.toLocalDate(), local.toLocalTime());
        } catch (DateTimeParseException malformed) {
            throw wrong(field, "Write the time as 2020-03-05T14:20.");
        }
    }

    private static Refused wrong(String field, String message) {
        return new Refused(List.of(new Problem(field, message)));
    }
}
