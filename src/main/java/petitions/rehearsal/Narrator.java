package petitions.rehearsal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import petitions.platform.Figures;
import petitions.platform.London;

/** Tells a rehearsal to whoever watches: a line an event, with what was mailed and what is waited for. */
class Narrator {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void begin(Life life, int signers) {
        out.printf(
                "%nRehearsal: %s events, %s signers a petition%n%n",
                life.events().size(), signers);
    }

    void event(RehearsalReport.Event event) {
        var petitions = event.petitions().stream().map(String::valueOf).collect(Collectors.joining(", "));
        out.printf("%17s  %-26s %s%n", moment(event.at()), event.kind(), petitions);
        mailings(event.mailings());
        if (event.waiting().isEmpty()) {
            out.printf("%19s nothing is left to wait for%n", "");
        }
        event.waiting().forEach(waiting -> out.printf("%19s waits: %s%n", "", waiting));
    }

    void deadline(RehearsalReport.Deadline deadline) {
        out.printf(
                "%17s  · %-24s %s%n",
                moment(deadline.at()), deadline.kind(), Objects.toString(deadline.petition(), ""));
        mailings(deadline.mailings());
    }

    void end(RehearsalReport report) {
        out.println();
        report.ended().forEach((petition, outcome) -> out.printf("Petition %s ended: %s%n", petition, outcome));
        out.printf(
                "%s mails delivered, %s deadlines passed%n",
                Figures.of(report.mails()), Figures.of(report.deadlines().size()));
        if (report.notFollowed() != null) {
            out.println(report.notFollowed());
        }
    }

    private void mailings(List<RehearsalReport.Mailing> mailings) {
        mailings.forEach(mailing -> out.printf(
                "%19s mail: %s to %s, %s delivered%n",
                "", mailing.kind(), Figures.of(mailing.recipients()), Figures.of(mailing.delivered())));
    }

    private static String moment(Instant instant) {
        return MOMENT.format(London.time(instant));
    }
}
