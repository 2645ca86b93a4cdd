package petitions.staff.today;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.platform.Actor;
import petitions.process.watch.DueTimers;
import petitions.process.watch.WaitingTasks;

/** What is past due and what falls due, day by day: tasks of people, and timers. */
@Controller
class DuePages {

    private static final int SHOWN = 200;

    private static final List<String> HEAD = List.of("Due", "What", "Who", "Petition", "Title");

    private final WaitingTasks tasks;
    private final DueTimers timers;
    private final Clock clock;

    DuePages(WaitingTasks tasks, DueTimers timers, Clock clock) {
        this.tasks = tasks;
        this.timers = timers;
        this.clock = clock;
    }

    @GetMapping("/staff/due")
    String due(@RequestParam(defaultValue = "7") String days, Principal signedIn, Model model) {
        var staff = new Actor(signedIn.getName());
        var now = clock.instant();
        int chosen = days(days);
        var coming = coming(now, chosen, staff, SHOWN + 1);
        model.addAttribute("say", new Say(now));
        model.addAttribute("days", chosen);
        model.addAttribute("misunderstood", !days.equals(Integer.toString(chosen)));
        model.addAttribute("late", late(now, staff, SHOWN));
        model.addAttribute("lateInAll", tasks.countPastDue(now));
        model.addAttribute("coming", DueDay.of(coming.stream().limit(SHOWN).toList()));
        model.addAttribute("more", coming.size() > SHOWN);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("limit", CsvAnswer.MOST);
        return "staff/due";
    }

    @GetMapping("/staff/due.csv")
    void table(@RequestParam(defaultValue = "7") String days, Principal signedIn, HttpServletResponse response)
            throws IOException {
        var staff = new Actor(signedIn.getName());
        var now = clock.instant();
        CsvAnswer.send(
                response,
                "due",
                HEAD,
                Stream.concat(
                                late(now, staff, CsvAnswer.MOST).stream(),
                                coming(now, days(days), staff, CsvAnswer.MOST).stream())
                        .limit(CsvAnswer.MOST)
                        .toList(),
                item -> List.of(
                        CsvAnswer.cell(item.at()),
                        item.what(),
                        item.who().isEmpty() ? "by itself" : item.who(),
                        item.petitions(),
                        item.title()));
    }

    /** A week, unless a month was asked for. */
    private static int days(String asked) {
        return asked.equals(Integer.toString(Period.MONTH)) ? Period.MONTH : Period.WEEK;
    }

    private List<DueItem> late(Instant now, Actor staff, int most) {
        return tasks.pastDue(now, staff, most).stream().map(DueItem::of).toList();
    }

    private List<DueItem> coming(Instant now, int days, Actor staff, int most) {
        var period = Period.of(now, days);
        return Stream.concat(
                        tasks.dueBetween(period.from(), period.until(), staff, most).stream()
                                .map(DueItem::of),
                        timers.between(period.from(), period.until(), most).stream()
                                .map(DueItem::of))
                .sorted(Comparator.comparing(DueItem::at))
                .limit(most)
                .toList();
    }
}
