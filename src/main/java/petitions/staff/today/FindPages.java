package petitions.staff.today;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import petitions.parliament.Department;
import petitions.parliament.Departments;
import petitions.petition.Petition;
import petitions.process.watch.FoundPetition;
import petitions.process.watch.PetitionFinder;
import petitions.process.watch.Wait;

/** Finds petitions by number, title, state, department, and by what they wait for and how long. */
@Controller
class FindPages {

    private static final int ON_A_PAGE = 25;

    /** Later pages are no answer to anybody's question; the table has more. */
    private static final int LAST_PAGE = 100;

    private static final List<String> HEAD =
            List.of("Petition", "Title", "State", "Department", "Signatures", "Waits for", "Since", "Due");

    private final PetitionFinder finder;
    private final Departments departments;
    private final Clock clock;

    FindPages(PetitionFinder finder, Departments departments, Clock clock) {
        this.finder = finder;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping(path = "/staff/petitions", params = "!q")
    String find(FindForm form, Model model, HttpServletResponse response) {
        var waits = finder.waits();
        var problems = form.problems(waits.keySet());
        model.addAttribute("say", new Say(clock.instant()));
        model.addAttribute("form", form);
        model.addAttribute("states", Petition.State.values());
        model.addAttribute(
                "departments", departments.all().stream().map(Department::name).toList());
        model.addAttribute("steps", waits);
        model.addAttribute("problems", problems);
        model.addAttribute("limit", CsvAnswer.MOST);
        if (problems.isEmpty()) {
            answer(form, model);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return "staff/find-petitions";
    }

    @GetMapping("/staff/petitions.csv")
    void table(FindForm form, HttpServletResponse response) throws IOException {
        if (!form.problems(finder.waits().keySet()).isEmpty()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        CsvAnswer.send(response, "petitions", HEAD, finder.find(form.search(), 0, CsvAnswer.MOST), FindPages::cells);
    }

    private void answer(FindForm form, Model model) {
        var search = form.search();
        int found = finder.count(search);
        int pages = Math.max(1, Math.min((found + ON_A_PAGE - 1) / ON_A_PAGE, LAST_PAGE));
        int page = form.pageNumber(pages);
        model.addAttribute("found", found);
        model.addAttribute("pages", pages);
        model.addAttribute("page", page);
        model.addAttribute("everything", search.isForAll());
        model.addAttribute("petitions", finder.find(search, (page - 1) * ON_A_PAGE, ON_A_PAGE));
    }

    private static List<String> cells(FoundPetition petition) {
        return List.of(
                petition.id().toString(),
                petition.title(),
                petition.state().words(),
                petition.department(),
                Integer.toString(petition.signatures()),
                each(petition, Wait::step),
                each(petition, wait -> CsvAnswer.cell(wait.since())),
                each(petition, wait -> CsvAnswer.cell(wait.dueAt())));
    }

    private static String each(FoundPetition petition, Function<Wait, String> what) {
        return petition.waits().stream().map(what).collect(Collectors.joining("; "));
    }
}
