package petitions.parliament;

import static petitions.parliament.Debate.State.DECLINED;
import static petitions.parliament.Debate.State.EMPTIED;
import static petitions.parliament.Debate.State.HELD;
import static petitions.parliament.Debate.State.POSTPONED;
import static petitions.parliament.Debate.State.PROPOSED;
import static petitions.parliament.Debate.State.SCHEDULED;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import petitions.petition.PetitionId;
import petitions.platform.Refused;
import petitions.platform.text.Dates;

/**
 * One debate, of one petition or several.
 *
 * @param date null unless it is scheduled or held
 * @param reconsiderOn when the Committee looks at it again, if it put the decision off
 * @param petitions those in it now, by number
 */
public record Debate(DebateId id, State state, DebateDate date, LocalDate reconsiderOn, List<PetitionId> petitions) {

    public enum State {
        PROPOSED,
        SCHEDULED,
        POSTPONED,
        HELD,
        DECLINED,
        EMPTIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<State> OVER = Set.of(HELD, DECLINED, EMPTIED);

    public Debate {
        petitions = List.copyOf(petitions);
    }

    public boolean isOver() {
        return OVER.contains(state);
    }

    /** The debate of petition 300239, or of petitions 300239 and 327566. */
    public String name() {
        var numbers = petitions.stream().map(PetitionId::toString).toList();
        return switch (numbers.size()) {
            case 0 -> "The debate %s".formatted(id);
            case 1 -> "The debate of petition %s".formatted(numbers.get(0));
            default ->
                "The debate of petitions %s and %s"
                        .formatted(
                                String.join(", ", numbers.subList(0, numbers.size() - 1)),
                                numbers.get(numbers.size() - 1));
        };
    }

    void mayBeDecided() {
        require(PROPOSED, "decided on");
    }

    void mayBeScheduled() {
        require(PROPOSED, "scheduled");
    }

    void mayBeMoved() {
        require(SCHEDULED, "moved");
    }

    void mayBePostponed() {
        require(SCHEDULED, "postponed");
    }

    void mayBeRescheduled() {
        require(POSTPONED, "rescheduled");
    }

    void mayBeDeclined() {
        if (state != PROPOSED && state != POSTPONED) {
            throw refusal("declined", "proposed or postponed");
        }
    }

    void mayHaveItsOutcomeRecorded(LocalDate debatedOn) {
        require(SCHEDULED, "recorded as held");
        if (debatedOn.isBefore(date.on())) {
            throw new Refused(
                    "%s takes place on %s; it cannot have been held before.".formatted(name(), Dates.date(date.on())));
        }
    }

    private void require(State wanted, String deed) {
        if (state != wanted) {
            throw refusal(deed, wanted.code());
        }
    }

    private Refused refusal(String deed, String wanted) {
        return new Refused("%s is %s; it can be %s only while it is %s.".formatted(name(), state.code(), deed, wanted));
    }
}
