package petitions.staff.mailings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingChanged.Change;
import petitions.mailing.MailingEvent;
import petitions.mailing.MailingHistory;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingState;
import petitions.mailing.RelayStanding;
import petitions.mailing.RelayStandings;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;

/** Finds out why nothing goes of a mailing, or less than could. */
@Component
class Standstills {

    /** After its order, until a lane should have taken a mailing up. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final RelayStandings relays;
    private final MailingHistory history;
    private final MailSettings settings;
    private final Clock clock;

    Standstills(RelayStandings relays, MailingHistory history, MailSettings settings, Clock clock) {
        this.relays = relays;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /** Null if it goes on as it should, or has ended. */
    @Nullable
    Standstill of(MailingProgress mailing) {
        if (mailing.state().isFinal()) {
            return null;
        }
        if (mailing.state() == MailingState.PAUSED) {
            return mailing.alarm() == null
                    ? pausedByStaff(mailing)
                    : new Standstill(mailing.alarm(), Alarms.remedy(mailing.alarm()), true);
        }
        return mailing.rate() > 0 ? slowed() : notGoing(mailing);
    }

    @Nullable
    private Standstill slowed() {
        return relays.all().stream()
                .filter(RelayStanding::takesMail)
                .findFirst()
                .filter(relay -> relay.slowedRate() != null)
                .map(relay -> new Standstill(
                        "The relay %s asked for fewer mails.".formatted(relay.relay()),
                        "It gets %s for now, and some more every half minute, by itself."
                                .formatted(Words.rate(relay.slowedRate())),
                        false))
                .orElse(null);
    }

    private Standstill pausedByStaff(MailingProgress mailing) {
        var pause = history.of(mailing.id()).stream()
                .filter(event -> event.change() == Change.PAUSED)
                .max(Comparator.comparing(MailingEvent::at));
        return new Standstill(
                pause.map(event -> "%s paused it: %s".formatted(event.by(), event.reason()))
                        .orElse("It is paused."),
                "It goes on when an operator resumes it.",
                false);
    }

    @Nullable
    private Standstill notGoing(MailingProgress mailing) {
        if (!mailing.urgent() && !mailing.atOnce() && !isInWindow()) {
            return new Standstill(
                    "It waits for the sending window, which opens at %s."
                            .formatted(Dates.clock(settings.window().from())),
                    "It goes on by itself then; “Send at once” does not wait.",
                    false);
        }
        var known = relays.all();
        if (known.stream().noneMatch(RelayStanding::takesMail)) {
            return silent(known);
        }
        if (mailing.state() == MailingState.ORDERED
                && clock.instant().isAfter(mailing.orderedAt().plus(SOON))) {
            return new Standstill(
                    "No lane has taken it up since it was ordered.",
                    "Larger mailings before it, or those that somebody waits for, may keep the lanes busy. If nothing "
                            + "goes out at all, check that a node works in the background.",
                    false);
        }
        if (mailing.waiting() == 0 && mailing.deferred() > 0) {
            return new Standstill(
                    "Only the %s that a relay put off are left.".formatted(Figures.of(mailing.deferred())),
                    "They are tried again by themselves; “Send at once” tries them now.",
                    false);
        }
        if (hasBeenQuiet(mailing)) {
            return new Standstill(
                    "Nothing of it goes out just now.",
                    "A relay that is slow to answer is waited for, and other mailings may keep the lanes busy; it goes on "
                            + "by itself. If it does not, look at the relay, and whether a node works in the background.",
                    false);
        }
        return null;
    }

    private Standstill silent(List<RelayStanding> relays) {
        var first = relays.get(0);
        return new Standstill(
                "The relay %s %s; it is asked again %s.".formatted(first.relay(), first.trouble(), nextAsked(first)),
                "Nobody is marked, and mail goes on by itself once the relay takes it. “Send at once” asks it again now.",
                true);
    }

    /** By the clock: whoever watches is told of changes, and that time passes is none. */
    private String nextAsked(RelayStanding relay) {
        return relay.mayBeAskedAt(clock.instant()) ? "now" : "at " + clock(relay.nextProbeAt());
    }

    private static String clock(Instant instant) {
        return Dates.clock(London.time(instant).toLocalTime());
    }

    /** For so long nothing has gone though nothing is known to hold it up. */
    private boolean hasBeenQuiet(MailingProgress mailing) {
        var lastSteered =
                history.of(mailing.id()).stream().map(MailingEvent::at).max(Comparator.naturalOrder());
        return mailing.state() == MailingState.SENDING
                && Stream.concat(Stream.of(mailing.startedAt()), lastSteered.stream())
                        .allMatch(event -> clock.instant().isAfter(event.plus(SOON)));
    }

    private boolean isInWindow() {
        return settings.window().includes(London.time(clock.instant()).toLocalTime());
    }
}
