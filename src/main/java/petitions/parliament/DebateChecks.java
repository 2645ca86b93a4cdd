package petitions.parliament;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;
import petitions.platform.Rules;

/** What has to hold before a debate is changed; each says what the change would say, and changes nothing. */
@Component
public class DebateChecks {

    private final DebateRows rows;
    private final Petitions petitions;
    private final Clock clock;

    DebateChecks(DebateRows rows, Petitions petitions, Clock clock) {
        this.rows = rows;
        this.petitions = petitions;
        this.clock = clock;
    }

    void puttingOff(LocalDate until, String note) {
        Decisions.noteRules(note)
                .require("reconsiderOn", "The date to look at it again", until)
                .must(
                        until == null || until.isAfter(today()),
                        "reconsiderOn",
                        "The date to look at it again must lie in the future.")
                .near("reconsiderOn", "The date to look at it again", until, today())
                .verify();
    }

    public void notice(Kind kind, NoticeText text) {
        text.rules(kind).verify();
    }

    public void sitting(Debate debate, DebateDate date, Collection<PetitionId> wanted, NoticeText text) {
        var rules = date.rules(today())
                .must(
                        wanted.containsAll(debate.petitions()),
                        "petitions",
                        "A petition that is in the debate stays in it; it cannot be left out here.")
                .also(() -> notice(Kind.DEBATE_SCHEDULED, text));
        for (PetitionId petition : new TreeSet<>(wanted)) {
            rules.also(() -> petitions.require(petition).requirePublic());
            underWay(petition)
                    .filter(other -> !other.id().equals(debate.id()))
                    .ifPresent(other -> rules.must(
                            false,
                            "petitions",
                            "Petition %s is in another debate (%s).".formatted(petition, other.id())));
        }
        rules.verify();
    }

    /** As much of {@link #sitting(Debate, DebateDate, Collection, NoticeText)} as holds for any debate. */
    public void sitting(DebateDate date, NoticeText text) {
        date.rules(today()).also(() -> notice(Kind.DEBATE_SCHEDULED, text)).verify();
    }

    public void postponement(LocalDate decidedOn, String reason, NoticeText text) {
        new Rules()
                .require("decidedOn", "The day of the decision", decidedOn)
                .must(
                        decidedOn == null || !decidedOn.isAfter(today()),
                        "decidedOn",
                        "The day of the decision lies in the future.")
                .near("decidedOn", "The day of the decision", decidedOn, today())
                .prose("reason", "The reason", reason, Responses.REASON_LIMIT)
                .also(() -> notice(Kind.DEBATE_POSTPONED, text))
                .verify();
    }

    public void outcome(Debate debate, DebateOutcome outcome, NoticeText text) {
        outcome.rules(today()).also(() -> notice(Kind.DEBATE_HELD, text)).verify();
        debate.mayHaveItsOutcomeRecorded(outcome.debatedOn());
    }

    private Optional<Debate> underWay(PetitionId petition) {
        return rows.of(petition).stream().filter(debate -> !debate.isOver()).findFirst();
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }
}
