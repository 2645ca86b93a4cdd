package petitions.staff.today;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.lang.Nullable;
import petitions.platform.text.Csv;

/** A list as a table for spreadsheets, row by row. Its rows were read before, so that a slow reader keeps no connection. */
final class CsvAnswer {

    /** Rows of a table. */
    static final int MOST = 10_000;

    private CsvAnswer() {}

    static <T> void send(
            HttpServletResponse response, String name, List<String> head, List<T> rows, Function<T, List<String>> cells)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name));
        var table = response.getWriter();
        table.write(line(head));
        for (T row : rows) {
            table.write(line(cells.apply(row)));
        }
    }

    static String cell(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String line(List<String> cells) {
        return Csv.line(cells.toArray(String[]::new));
    }
}
