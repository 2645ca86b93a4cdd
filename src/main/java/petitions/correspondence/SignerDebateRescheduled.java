package petitions.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/** A debate has another date, time or place. {@code previousDate} is absent for those who were never told of one. */
public record SignerDebateRescheduled(
        PetitionLink petition,
        Sitting sitting,
        @Nullable LocalDate previousDate,
        List<PetitionLink> others,
        @Nullable String subject,
        @Nullable Prose body)
        implements SignerMail {}
