package petitions.correspondence;

import java.time.LocalDate;

/** The Government has answered the petition for the first time. */
public record SignerGovernmentResponded(
        PetitionLink petition, String department, LocalDate respondedOn, String summary, Prose details)
        implements SignerMail {}
