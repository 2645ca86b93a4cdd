package petitions.mailing.restore;

import java.util.Locale;
import petitions.platform.CannotStart;

/** What an operator says about a restore, which the database cannot always tell of itself. */
enum Hint {
    YES,
    NO,
    UNSAID;

    static Hint of(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "" -> UNSAID;
            case "yes", "true" -> YES;
            case "no", "false" -> NO;
            default ->
                throw new CannotStart(
                        "petitions.restored is “%s”.".formatted(setting),
                        "Write yes after a restore that nobody would notice, no if the database is another and nothing was lost, or leave it out.");
        };
    }

    boolean saysRestored(boolean itIsAnother) {
        return this == YES || this == UNSAID && itIsAnother;
    }
}
