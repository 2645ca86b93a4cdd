package petitions.correspondence;

import java.time.LocalDate;

/** The Government has answered again, because the Committee asked it to. */
public record SignerGovernmentResponseRevised(
        PetitionLink petition, String department, LocalDate respondedOn, Prose reason, String summary, Prose details)
        implements SignerMail {}
