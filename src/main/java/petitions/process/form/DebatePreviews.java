package petitions.process.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Debate;
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
    private final Clock clock;

    DebatePreviews(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    List<MailPreview> of(Debate debate, Notice.Kind kind, DebateDate date, String reason, NoticeText text) {
        return of(debate, kind, date, reason, debate.petitions(), text, null);
    }

    List<MailPreview> of(
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
