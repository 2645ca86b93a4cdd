package petitions.staff.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import petitions.audit.AuditEntry;
import petitions.audit.AuditLog;
import petitions.platform.text.Csv;

/** The same as a table, with every entry that is found. */
@RestController
class AuditTable {

    private final AuditLog audit;

    AuditTable(AuditLog audit) {
        this.audit = audit;
    }

    @GetMapping("/staff/audit.csv")
    void table(AuditForm form, HttpServletResponse response) throws IOException {
        var search = form.search();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        PrintWriter table = response.getWriter();
        table.print("Number,At,Recorded at,Actor,Act,Subject,Petition,Details,Hash\r\n");
        audit.each(search, entry -> table.print(line(entry)));
    }

    private static String line(AuditEntry entry) {
        return Csv.line(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.recordedAt().toString(),
                entry.actor(),
                entry.act(),
                entry.subject(),
                entry.petition() == null ? "" : entry.petition().toString(),
                entry.details(),
                entry.hash());
    }
}
