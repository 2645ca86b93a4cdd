package petitions.staff.today;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The responses that are late, as a table. */
@RestController
class ResponsesCsv {

    private static final List<String> HEAD =
            List.of("Petition", "Title", "Version", "Department", "Due on", "Reminders", "Standing");

    private final OverdueResponses responses;

    ResponsesCsv(OverdueResponses responses) {
        this.responses = responses;
    }

    @GetMapping("/staff/responses.csv")
    void responses(HttpServletResponse answer) throws IOException {
        CsvAnswer.send(
                answer,
                "responses",
                HEAD,
                responses.first(CsvAnswer.MOST),
                late -> List.of(
                        Long.toString(late.petition()),
                        late.title(),
                        Integer.toString(late.version()),
                        late.department(),
                        late.dueOn().toString(),
                        Integer.toString(late.chasers()),
                        late.standing()));
    }
}
