package petitions.correspondence;

import java.time.Instant;

/** Parliament was dissolved, and every petition that was open closed at that instant. */
public record SignerParliamentDissolved(Instant dissolvedAt) implements DissolutionMail {}
