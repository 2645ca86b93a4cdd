package petitions.rehearsal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingProgress;
import petitions.process.EngineStep;

/** One rehearsal from its first event to its report, told line by line as it goes. */
@Component
@Profile("local")
class RehearsalRun implements Rehearsal.Audience {

    /** Long enough for what was begun to end: late confirmations take a day, reviews a week or two. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private final Rehearsal rehearsal;
    private final MailingWatch mailings;
    private final Outlook outlook;
    private final MailSamplesOnDisk samples;
    private final List<RehearsalReport.Event> events = new ArrayList<>();
    private final List<RehearsalReport.Deadline> deadlines = new ArrayList<>();
    private Narrator narrator = new Narrator(System.out);

    RehearsalRun(Rehearsal rehearsal, MailingWatch mailings, Outlook outlook, MailSamplesOnDisk samples) {
        this.rehearsal = rehearsal;
        this.mailings = mailings;
        this.outlook = outlook;
        this.samples = samples;
    }

    RehearsalReport play(Life life, int signers, PrintStream out) {
        narrator = new Narrator(out);
        narrator.begin(life, signers);
        String notFollowed = null;
        try {
            rehearsal.begin(life);
            for (LifeEvent event : life.events()) {
                rehearsal.play(life, event, signers, this);
            }
            var last = life.events().get(life.events().size() - 1);
            rehearsal.letPass(life, last.instant().plus(AFTERWARDS), this);
        } catch (NotFollowed failure) {
            notFollowed = failure.getMessage();
        }
        var ended = new LinkedHashMap<String, String>();
        life.petitions().forEach(petition -> outlook.outcome(petition.id())
                .ifPresent(outcome -> ended.put(Long.toString(petition.id()), outcome)));
        var report = new RehearsalReport(
                ended, events, deadlines, mailings.delivered(), outlook.petitions(life), notFollowed);
        narrator.end(report);
        return report;
    }

    @Override
    public void deadline(EngineStep passed) {
        note(passed, told());
    }

    @Override
    public void followed(LifeEvent event, List<EngineStep> passed) {
        passed.forEach(deadline -> note(deadline, List.of()));
        var followed = new RehearsalReport.Event(
                event.instant(),
                event.kind(),
                event.petitions().stream().map(id -> id.number()).toList(),
                told(),
                outlook.waiting());
        events.add(followed);
        narrator.event(followed);
    }

    private void note(EngineStep deadline, List<RehearsalReport.Mailing> caused) {
        var noted = new RehearsalReport.Deadline(
                deadline.dueAt(), Outlook.kind(deadline), Outlook.petition(deadline), caused);
        deadlines.add(noted);
        narrator.deadline(noted);
    }

    private List<RehearsalReport.Mailing> told() {
        return mailings.fresh().stream().map(this::mailing).toList();
    }

    private RehearsalReport.Mailing mailing(MailingProgress mailing) {
        samples.keep(mailing);
        return new RehearsalReport.Mailing(
                mailing.kind(), mailing.orderedAt(), mailing.segments(), mailing.decided(), mailing.accepted());
    }
}
