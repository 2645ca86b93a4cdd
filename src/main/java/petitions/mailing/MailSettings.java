package petitions.mailing;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;
import petitions.platform.text.Language;

/**
 * How mail leaves.
 *
 * @param from the address it comes from
 * @param fromName the name beside that address, and in a mail in Welsh {@code fromNameInWelsh}
 * @param lanes how many mails are under way at once, over all nodes together
 * @param window when mail may go that nobody waits for, Europe/London
 * @param firstRetry until a mail that a relay could not take yet is tried again; doubles each time
 * @param longestRetry between two tries. Source: RFC 5321, 4.5.4.1 (at least 30 minutes)
 * @param giveUp after which a deferred mail counts as refused. Source: RFC 5321, 4.5.4.1 (4–5 days)
 * @param limits beyond which a mailing pauses itself
 */
@ConfigurationProperties("petitions.mail")
public record MailSettings(
        String from,
        @DefaultValue("Petitions") String fromName,
        @DefaultValue("Deisebau") String fromNameInWelsh,
        @DefaultValue("6") int lanes,
        @DefaultValue Window window,
        @DefaultValue("5m") Duration firstRetry,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("4d") Duration giveUp,
        @DefaultValue Limits limits) {

    public MailSettings {
        new SettingRules("petitions.mail")
                .positive("lanes", lanes)
                .positive("first-retry", firstRetry)
                .positive("longest-retry", longestRetry)
                .positive("give-up", giveUp)
                .percent("limits.refused", limits.refused())
                .percent("limits.policy", limits.policy())
                .percent("limits.bounced", limits.bounced())
                .percent("limits.complained", limits.complained())
                .verify();
    }

    /** From one time of day until another; all day where both are the same. */
    public record Window(
            @DefaultValue("00:00") LocalTime from,
            @DefaultValue("00:00") LocalTime until) {

        public boolean includes(LocalTime time) {
            if (from.equals(until)) {
                return true;
            }
            boolean afterFrom = !time.isBefore(from);
            boolean beforeUntil = time.isBefore(until);
            return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
        }
    }

    /**
     * Shares of the mails that were sent, in percent. Source of the defaults: what large mailbox providers ask of senders
     * (complaints under 0.1 %).
     */
    public record Limits(
            @DefaultValue("5") double refused,
            @DefaultValue("1") double policy,
            @DefaultValue("5") double bounced,
            @DefaultValue("0.1") double complained) {}

    public String fromName(Language language) {
        return language == Language.WELSH ? fromNameInWelsh : fromName;
    }

    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
