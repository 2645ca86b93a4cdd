package petitions.staff.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.audit.AuditEntry;
import petitions.audit.AuditLog;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;
import petitions.platform.text.Dates;

/** What staff did, for whoever checks on it. */
@Controller
class AuditPages {

    private static final int PAGE = 50;

    private final AuditLog audit;

    AuditPages(AuditLog audit) {
        this.audit = audit;
    }

    /** An entry as it is shown. */
    public record Line(
            String number,
            String at,
            String actor,
            String act,
            String subject,
            Map<String, String> details,
            String hash) {

        static Line of(AuditEntry entry) {
            return new Line(
                    Long.toString(entry.number()),
                    Dates.moment(entry.at()),
                    entry.actor(),
                    entry.act().replace('-', ' '),
                    entry.subject(),
                    Details.of(entry),
                    entry.hash());
        }
    }

    @GetMapping("/staff/audit")
    String show(
            AuditForm form, @RequestParam(required = false) Long before, Model model, HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("acts", audit.acts());
        model.addAttribute("head", audit.head().toString());
        try {
            var entries = audit.page(form.search(), before, PAGE + 1);
            model.addAttribute("problems", Map.of());
            model.addAttribute(
                    "lines", entries.stream().limit(PAGE).map(Line::of).toList());
            if (entries.size() > PAGE) {
                model.addAttribute("older", Long.toString(entries.get(PAGE - 1).number()));
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "problems",
                    refused.problems().stream()
                            .collect(Collectors.toMap(Problem::field, Problem::message, (first, second) -> first)));
            model.addAttribute("lines", List.of());
        }
        return "staff/audit";
    }
}
