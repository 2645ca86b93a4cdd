package petitions.staff.meetings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The Committee's meetings for people, to read and to print. */
@Controller
@RequestMapping("/staff/meetings")
class MeetingPages {

    private static final String DAY = "/{day:\\d{4}-\\d{2}-\\d{2}}";

    private final MeetingDesk desk;

    MeetingPages(MeetingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("list", desk.list());
        return "staff/meetings";
    }

    @GetMapping(DAY)
    String sheet(@PathVariable String day, Model model) {
        model.addAttribute("meeting", find(day));
        return "staff/meeting";
    }

    @GetMapping(DAY + ".csv")
    ResponseEntity<String> table(@PathVariable String day) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting-%s.csv\"".formatted(day))
                .body(MeetingTable.of(find(day)));
    }

    private MeetingSheet find(String day) {
        return date(day).flatMap(desk::sheet).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Empty for a day that no month has. */
    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
