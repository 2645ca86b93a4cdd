package petitions.mailing;

import java.time.Instant;
import petitions.mailing.MailingChanged.Change;
import petitions.platform.Actor;

/** What was done to a mailing, by whom and why. */
public record MailingEvent(Change change, Actor by, String reason, Instant at) {}
