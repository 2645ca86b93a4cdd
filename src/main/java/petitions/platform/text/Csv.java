package petitions.platform.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tables for spreadsheets. */
public final class Csv {

    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r";

    private Csv() {}

    /** With its end. */
    public static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet runs what begins like a formula; with an apostrophe before it, it is text. */
    static String cell(String text) {
        var safe = !text.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
