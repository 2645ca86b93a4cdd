package petitions.publicsite;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import petitions.petition.Petition;
import petitions.petition.PetitionFacts;
import petitions.platform.London;
import petitions.platform.words.Words;

/** How a petition stands, in a sentence. */
final class StateWords {

    private StateWords() {}

    static String of(Petition petition, PetitionFacts facts, Words words) {
        return switch (petition.state()) {
            case OPEN -> words.say("state.open-until", new Words.Until(petition.closingAt()));
            case CLOSED -> words.say("state.closed-on", petition.closedAt());
            default ->
                facts.rejectedAt() == null
                        ? words.say("state.rejected")
                        : words.say("state.rejected-on", facts.rejectedAt());
        };
    }

    /** In whole months and the days beyond them, or in days alone, as calendars in London count them. */
    static String ran(Petition closed, Words words) {
        var from = London.date(closed.openedAt());
        var until = London.date(closed.closedAt());
        var ran = Period.between(from, until);
        int months = (int) ran.toTotalMonths();
        if (months == 0) {
            return words.say("state.ran", words.count("days", ChronoUnit.DAYS.between(from, until) + 1));
        }
        return ran.getDays() == 0
                ? words.say("state.ran", words.count("months", months))
                : words.say("state.ran-and", words.count("months", months), words.count("days", ran.getDays()));
    }
}
