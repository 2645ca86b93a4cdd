package petitions.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.lang.Nullable;

/** When and where a debate is to be held. A debate has a time, or a note that stands for it, or neither yet. */
public record Sitting(
        LocalDate date,
        @Nullable LocalTime time,
        @Nullable String note,
        @Nullable String venue,
        @Nullable String leadMember) {}
