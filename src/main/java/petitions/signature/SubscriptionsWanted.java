package petitions.signature;

import java.time.LocalDate;

/**
 * Somebody asks which petitions send emails to an address, and some do.
 *
 * @param signature one with that address, through which it is written to
 * @param day in London
 */
public record SubscriptionsWanted(long signature, LocalDate day) {}
