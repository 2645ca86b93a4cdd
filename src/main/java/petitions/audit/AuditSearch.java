package petitions.audit;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Which entries are looked for; what is null does not matter.
 *
 * @param from the first day, in London
 * @param until the last day
 */
public record AuditSearch(
        @Nullable Long petition,
        @Nullable String actor,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
