package petitions.correspondence;

import java.time.LocalDate;

/**
 * Somebody asked which petitions send emails to this address; its link leads to the list.
 *
 * @param until the last day on which the link works
 */
public record SignerSubscriptionsWanted(LocalDate until) implements AddressMail {}
