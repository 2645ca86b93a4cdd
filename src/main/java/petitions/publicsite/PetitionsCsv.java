package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import petitions.platform.text.Csv;
import petitions.platform.text.OneLine;

/** All petitions of a list as a table, read to its end before it is sent: a slow reader keeps no database connection. */
@RestController
@CrossOrigin
class PetitionsCsv {

    private final PetitionLists lists;
    private final URI publicUrl;

    PetitionsCsv(PetitionLists lists, @Value("${petitions.public-url}") URI publicUrl) {
        this.lists = lists;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/petitions.csv")
    void petitions(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String topic,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = PetitionQuery.of(state, q, topic, "1", Integer.toString(PetitionQuery.USUAL_COUNT));
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE);
        if (request.checkNotModified(lists.changedAt().toEpochMilli())) {
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"petitions.csv\"");
        var bytes = new ByteArrayOutputStream();
        var table = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        line(table, "Petition", "URL", "State", "Signatures Count");
        lists.each(
                query,
                row -> line(
                        table,
                        OneLine.of(row.action()),
                        publicUrl.resolve("/petitions/" + row.id()).toString(),
                        row.state(),
                        Integer.toString(row.signatureCount())));
        table.flush();
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private static void line(Writer table, String... cells) {
        try {
            table.write(Csv.line(cells));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
