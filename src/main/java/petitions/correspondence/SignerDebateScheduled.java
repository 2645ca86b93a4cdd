package petitions.correspondence;

import java.util.List;
import org.springframework.lang.Nullable;

/** A debate has its first date. {@code subject} and {@code body} are what staff added. */
public record SignerDebateScheduled(
        PetitionLink petition,
        Sitting sitting,
        List<PetitionLink> others,
        @Nullable String subject,
        @Nullable Prose body)
        implements SignerMail {}
