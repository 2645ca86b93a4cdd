package petitions.correspondence;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** A debate lost its date and has no new one. {@code subject} and {@code body} are what staff added. */
public record SignerDebatePostponed(
        PetitionLink petition,
        LocalDate previousDate,
        Prose reason,
        @Nullable String subject,
        @Nullable Prose body) implements SignerMail {}
