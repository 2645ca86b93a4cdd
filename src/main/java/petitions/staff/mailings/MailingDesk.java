package petitions.staff.mailings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.MailingSubjects;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingHistory;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingState;
import petitions.mailing.Mailings;
import petitions.mailing.NoSuchMailing;
import petitions.mailing.RelayAnswers;
import petitions.mailing.feedback.FeedbackCounts;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.staff.mailings.MailingSheet.Answer;
import petitions.staff.mailings.MailingSheet.Step;

/** Gathers what staff see of mailings, and hands on what they want done. */
@Component
public class MailingDesk {

    private static final int ENDED_SHOWN = 50;

    private static final Comparator<MailingView> WHAT_NEEDS_SOMEBODY_FIRST = Comparator.comparing(
                    MailingView::needsSomebody)
            .thenComparing(view -> view.standstill() != null)
            .reversed()
            .thenComparing(MailingView::id);

    private final Mailings mailings;
    private final MailingControl control;
    private final MailingHistory history;
    private final RelayAnswers answers;
    private final FeedbackCounts feedback;
    private final MailingSubjects subjects;
    private final Standstills standstills;

    MailingDesk(
            Mailings mailings,
            MailingControl control,
            MailingHistory history,
            RelayAnswers answers,
            FeedbackCounts feedback,
            MailingSubjects subjects,
            Standstills standstills) {
        this.mailings = mailings;
        this.control = control;
        this.history = history;
        this.answers = answers;
        this.feedback = feedback;
        this.subjects = subjects;
        this.standstills = standstills;
    }

    @Transactional(readOnly = true)
    MailingList list() {
        var underWay = mailings.underWay();
        var ended = mailings.ended(ENDED_SHOWN);
        var lines = mailings.subjectsOf(Stream.concat(underWay.stream(), ended.stream())
                .map(MailingProgress::id)
                .toList());
        return new MailingList(
                inOrder(underWay, lines),
                ended.stream().map(mailing -> view(mailing, lines)).toList());
    }

    /** All that was ever ordered for one of these subjects, the oldest first. */
    @Transactional(readOnly = true)
    public List<MailingView> about(Collection<String> wanted) {
        var found = mailings.about(wanted);
        var lines = mailings.subjectsOf(found.stream().map(MailingProgress::id).toList());
        var petitions = found.stream()
                .map(MailingProgress::subject)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), subjects::petitions));
        return found.stream()
                .map(mailing -> view(mailing, lines, petitions.get(mailing.subject())))
                .toList();
    }

    /** What needs somebody first, then what stands still. */
    @Transactional(readOnly = true)
    public List<MailingView> underWay() {
        var underWay = mailings.underWay();
        return inOrder(
                underWay,
                mailings.subjectsOf(underWay.stream().map(MailingProgress::id).toList()));
    }

    private List<MailingView> inOrder(List<MailingProgress> underWay, Map<MailingId, String> lines) {
        return underWay.stream()
                .map(mailing -> view(mailing, lines))
                .sorted(WHAT_NEEDS_SOMEBODY_FIRST)
                .toList();
    }

    /** @throws NoSuchMailing if there is none */
    @Transactional(readOnly = true)
    MailingSheet sheet(MailingId id) {
        var mailing = mailings.find(id).orElseThrow(() -> new NoSuchMailing(id));
        var returned = feedback.of(id);
        return new MailingSheet(
                view(mailing, mailings.subjectsOf(List.of(id))),
                returned.bounced(),
                returned.complained(),
                answers.refusals(id).stream().map(Answer::of).toList(),
                mailing.state().isFinal()
                        ? List.of()
                        : answers.deferrals(id).stream().map(Answer::of).toList(),
                steps(mailing),
                allowed(mailing).stream().map(Steering::path).toList());
    }

    /** What its mails say, one for each part of those that it goes to and each language they may read. */
    @Transactional(readOnly = true)
    List<Preview> previews(MailingId id) {
        return mailings.find(id).orElseThrow(() -> new NoSuchMailing(id)).segments().stream()
                .flatMap(segment -> Preview.all(segment, mailings.contentsOf(id, segment)))
                .toList();
    }

    MailingSheet steer(MailingId id, Steering steering, Actor by, String reason) {
        steering.take(control, id, by, reason);
        return sheet(id);
    }

    private MailingView view(MailingProgress mailing, Map<MailingId, String> lines) {
        return view(mailing, lines, subjects.petitions(mailing.subject()));
    }

    private MailingView view(MailingProgress mailing, Map<MailingId, String> lines, List<PetitionId> petitions) {
        return MailingView.of(
                mailing,
                lines.getOrDefault(mailing.id(), mailing.kind().replace('-', ' ')),
                petitions,
                standstills.of(mailing));
    }

    private List<Step> steps(MailingProgress mailing) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(mailing.orderedAt(), "ordered", Actor.SYSTEM.name(), ""));
        if (mailing.startedAt() != null) {
            steps.add(new Step(mailing.startedAt(), "begun", Actor.SYSTEM.name(), ""));
        }
        history.of(mailing.id())
                .forEach(event -> steps.add(
                        new Step(event.at(), event.change().words(), event.by().name(), event.reason())));
        if (mailing.state() == MailingState.FINISHED || mailing.state() == MailingState.SUPERSEDED) {
            steps.add(new Step(mailing.finishedAt(), mailing.state().code(), Actor.SYSTEM.name(), ""));
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static List<Steering> allowed(MailingProgress mailing) {
        var allowed =
                switch (mailing.state()) {
                    case ORDERED, SENDING -> EnumSet.of(Steering.PAUSE, Steering.SEND_AT_ONCE, Steering.CANCEL);
                    case PAUSED -> EnumSet.of(Steering.RESUME, Steering.CANCEL);
                    case FINISHED, SUPERSEDED, CANCELLED -> EnumSet.noneOf(Steering.class);
                };
        if (mailing.standing()) {
            allowed.remove(Steering.CANCEL);
        } else if (!mailing.state().isFinal() && mailing.tally().refused() > 0) {
            allowed.add(Steering.TRY_REFUSED_AGAIN);
        }
        return List.copyOf(allowed);
    }
}
