package petitions.process.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Debate;
import petitions.parliament.DebateChecks;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.petition.PetitionId;

/** The mails that a change to a debate would lead to. */
@Component
class DebatePreviews {

    private final Previews previews;
    private final DebateChecks checks;
    private final Clock clock;

    DebatePreviews(Previews previews, DebateChecks checks, Clock clock) {
        this.previews = previews;
        this.checks = checks;
        this.clock = clock;
    }

    /** Of a debate that gets a date, if that date can be set. */
    List<MailPreview> ofSitting(Debate debate, Notice.Kind kind, SittingValues sitting) {
        checks.sitting(debate, sitting.date(), sitting.petitionIds(), sitting.text());
        return of(debate, kind, sitting.date(), null, sitting.petitionIds(), sitting.text(), null);
    }

    List<MailPreview> ofPostponement(Debate debate, LocalDate decidedOn, String reason, NoticeText text) {
        checks.postponement(decidedOn, reason, text);
        return of(debate, Notice.Kind.DEBATE_POSTPONED, null, reason, debate.petitions(), text, null);
    }

    List<MailPreview> ofDecline(Debate debate, NoticeText text) {
        checks.notice(Notice.Kind.DEBATE_DECLINED, text);
        return of(debate, Notice.Kind.DEBATE_DECLINED, null, null, debate.petitions(), text, null);
    }

    List<MailPreview> ofOutcome(Debate debate, DebateOutcome outcome, NoticeText text) {
        checks.outcome(debate, outcome, text);
        return of(debate, Notice.Kind.DEBATE_HELD, debate.date(), null, debate.petitions(), text, outcome);
    }

    private List<MailPreview> of(
            Debate debate,
            Notice.Kind kind,
            DebateDate date,
            String reason,
            Collection<PetitionId> petitions,
            NoticeText text,
            DebateOutcome outcome) {
        LocalDate previous = debate.date() == null ? null : debate.date().on();
        var step = new DebateStep(
                debate.id(),
                kind,
                date,
                previous,
                reason,
                petitions.stream().sorted().distinct().toList(),
                null,
                clock.instant());
        return previews.debateStep(step, text, outcome);
    }
}
