package petitions.staff.mailings;

import java.util.Map;
import org.springframework.lang.Nullable;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingState;
import petitions.platform.Figures;

/**
 * How far a mailing is, for people.
 *
 * @param progress 53,120 of 131,626
 * @param pace how fast it goes and how long it will take; empty while it stands still
 */
public record Words(String state, String progress, String pace) {

    private static final Map<MailingState, String> STATES = Map.of(
            MailingState.ORDERED, "About to begin",
            MailingState.SENDING, "Going out",
            MailingState.PAUSED, "Paused",
            MailingState.FINISHED, "Finished",
            MailingState.SUPERSEDED, "Overtaken by later news",
            MailingState.CANCELLED, "Cancelled");

    static Words of(MailingProgress mailing, @Nullable Standstill standstill) {
        return new Words(state(mailing, standstill), progress(mailing), pace(mailing));
    }

    private static String state(MailingProgress mailing, @Nullable Standstill standstill) {
        if (standstill == null || !standstill.alarming()) {
            return STATES.get(mailing.state());
        }
        return mailing.state() == MailingState.PAUSED ? "Paused itself" : "Held up";
    }

    private static String progress(MailingProgress mailing) {
        return mailing.expected() == null
                ? "Nobody is counted yet"
                : "%s of %s".formatted(Figures.of(mailing.tally().decided()), Figures.of(mailing.expected()));
    }

    private static String pace(MailingProgress mailing) {
        return mailing.timeLeft()
                .map(left -> "%s; %s left".formatted(rate(mailing.rate()), Spell.of(left)))
                .orElse("");
    }

    static String rate(double perSecond) {
        return perSecond < 1
                ? "%s a minute".formatted(Figures.of(Math.round(perSecond * 60)))
                : "%s a second".formatted(Figures.of(Math.round(perSecond)));
    }
}
