package petitions.rehearsal;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.platform.Figures;
import petitions.platform.text.Dates;
import petitions.platform.time.MovableClock;

/** Lets a trainer move time by hand, to the next deadline or to the next event of the example. */
@Controller
@Profile("local")
@RequestMapping("/local/clock")
class ClockPage {

    /** What is to come, as the page says it. */
    public record Coming(String when, String what, String petition) {}

    private static final int SHOWN = 8;

    private final MovableClock clock;
    private final TrainersTime time;

    ClockPage(MovableClock clock, TrainersTime time) {
        this.clock = clock;
        this.time = time;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", Dates.moment(clock.instant()));
        model.addAttribute("ahead", ahead(clock.offset()));
        model.addAttribute("deadlines", deadlines());
        model.addAttribute("events", events());
        return "clock";
    }

    @PostMapping("/deadline")
    String moveToNextDeadline(RedirectAttributes redirect) {
        var passed = time.moveToNextDeadline();
        redirect.addFlashAttribute(
                "done",
                passed.map(deadline -> "It is %s: %s.".formatted(Dates.moment(deadline.dueAt()), deadline.name()))
                        .orElse("There is no deadline to wait for; the clock stays."));
        return "redirect:/local/clock";
    }

    @PostMapping("/event")
    String playNextEvent(RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute(
                    "done",
                    time.playNextEvent()
                            .map(event -> "It is %s: %s.".formatted(Dates.moment(event.instant()), words(event.kind())))
                            .orElse("The example has come to its end."));
        } catch (NotFollowed notFollowed) {
            redirect.addFlashAttribute("failed", notFollowed.getMessage());
        }
        return "redirect:/local/clock";
    }

    private List<Coming> deadlines() {
        return time.deadlines().stream()
                .limit(SHOWN)
                .map(step -> new Coming(Dates.moment(step.dueAt()), step.name(), step.petitionNumber()))
                .toList();
    }

    private List<Coming> events() {
        return time.events().stream()
                .limit(SHOWN)
                .map(event -> new Coming(
                        Dates.moment(event.instant()),
                        words(event.kind()),
                        String.join(
                                ", ",
                                event.petitions().stream().map(Object::toString).toList())))
                .toList();
    }

    private static String ahead(Duration offset) {
        long days = offset.toDays();
        if (offset.compareTo(Duration.ofMinutes(1)) < 0) {
            return "real time";
        }
        return days == 0
                ? "less than a day ahead of real time"
                : days == 1 ? "one day ahead of real time" : "%s days ahead of real time".formatted(Figures.of(days));
    }

    private static String words(String kind) {
        var words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
