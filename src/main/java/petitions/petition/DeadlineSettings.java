package petitions.petition;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * What is promised, and by when. Times of day are London's.
 *
 * @param creatorConfirmation from starting a petition to its lapse if its creator does not confirm it. Our choice: a
 *     fortnight
 * @param supporters from the creator's confirmation to the lapse of a petition that does not find enough supporters, and
 *     from its return to the lapse of one whose creator does not correct it. Our choice: three months
 * @param moderationNearOverdue from reaching moderators to a first reminder. Source: 11 days, site.rb in e-petitions
 * @param moderation from reaching moderators to being overdue. Source: 14 days, site.rb in e-petitions
 * @param signing from opening to the closing instant. Source: 6 months, {@code petition_duration} in e-petitions,
 *     app/models/site.rb
 * @param lateConfirmation how long after the close a signature made before it may be confirmed. Source: 24 hours,
 *     e-petitions
 * @param response from asking the department to the due date. Source: 21 days, Hansard 23 January 2024, Petitions
 *     Committee Chair
 * @param chaser between two reminders to a department that is late. Our choice: weekly
 * @param revision suggested time for a revised response. Source: 5 to 20 May 2020, petition 300239
 * @param staffTask for a step that staff do at their desks. Our choice: one working day
 * @param dayBeforeDebate when staff are reminded, on the day before. Our choice
 * @param debateEvening when staff are asked for the outcome, on the day. Debates in Westminster Hall begin at 16:30 and
 *     last three hours at most (Standing Order 10)
 * @param outcome from the debate to the day its outcome is due. Our choice: the day after
 * @param mailingLate from ordering a mailing to the alarm. Our choice: the record mailing, 6,103,056 at 50 a second,
 *     takes 34 hours
 */
@ConfigurationProperties("petitions.deadlines")
public record DeadlineSettings(
        @DefaultValue("P14D") Period creatorConfirmation,
        @DefaultValue("P3M") Period supporters,
        @DefaultValue("P11D") Period moderationNearOverdue,
        @DefaultValue("P14D") Period moderation,
        @DefaultValue("P6M") Period signing,
        @DefaultValue("24h") Duration lateConfirmation,
        @DefaultValue("P21D") Period response,
        @DefaultValue("P7D") Period chaser,
        @DefaultValue("P15D") Period revision,
        @DefaultValue("P1D") Period staffTask,
        @DefaultValue("16:00") LocalTime dayBeforeDebate,
        @DefaultValue("20:00") LocalTime debateEvening,
        @DefaultValue("P1D") Period outcome,
        @DefaultValue("36h") Duration mailingLate) {

    public DeadlineSettings {
        new SettingRules("petitions.deadlines")
                .positive("creator-confirmation", creatorConfirmation)
                .positive("supporters", supporters)
                .positive("moderation-near-overdue", moderationNearOverdue)
                .positive("moderation", moderation)
                .positive("signing", signing)
                .positive("late-confirmation", lateConfirmation)
                .positive("response", response)
                .positive("chaser", chaser)
                .positive("revision", revision)
                .notNegative("staff-task", staffTask)
                .notNegative("outcome", outcome)
                .positive("mailing-late", mailingLate)
                .verify();
    }

    /** As configured by default; for tests and tools that have no configuration. */
    public static DeadlineSettings defaults() {
        return new DeadlineSettings(
                Period.ofDays(14),
                Period.ofMonths(3),
                Period.ofDays(11),
                Period.ofDays(14),
                Period.ofMonths(6),
                Duration.ofHours(24),
                Period.ofDays(21),
                Period.ofDays(7),
                Period.ofDays(15),
                Period.ofDays(1),
                LocalTime.of(16, 0),
                LocalTime.of(20, 0),
                Period.ofDays(1),
                Duration.ofHours(36));
    }
}
