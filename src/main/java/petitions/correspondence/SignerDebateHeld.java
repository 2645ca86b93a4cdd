package petitions.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/** The debate took place. */
public record SignerDebateHeld(
        PetitionLink petition,
        LocalDate debatedOn,
        List<PetitionLink> others,
        @Nullable Prose overview,
        DebateLinks links)
        implements SignerMail {}
