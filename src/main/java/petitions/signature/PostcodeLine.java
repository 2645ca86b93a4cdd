package petitions.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * One line of the file of postcodes.
 *
 * @param postcode whole, or its first part, without blanks
 * @param regionCode null where the file has no regions
 */
record PostcodeLine(
        String postcode,
        String code,
        String constituency,
        @Nullable String regionCode,
        @Nullable String region) {

    static final String HEADER = "postcode,constituency_code,constituency,region_code,region";

    private static final Pattern KNOWN_AS = Pattern.compile("[A-Z0-9]{2,7}");

    /** @throws IllegalArgumentException with what is wrong, as the end of a sentence */
    static PostcodeLine of(String line) {
        var cells = cells(line);
        if (cells.size() != 5) {
            throw new IllegalArgumentException("has %s columns instead of 5".formatted(cells.size()));
        }
        var postcode = Postcode.normal(cells.get(0));
        if (!KNOWN_AS.matcher(postcode).matches()) {
            throw new IllegalArgumentException("begins with something that is no postcode");
        }
        if (cells.get(1).isBlank() || cells.get(2).isBlank()) {
            throw new IllegalArgumentException("names no constituency");
        }
        return new PostcodeLine(
                postcode, cells.get(1).strip(), cells.get(2).strip(), orNull(cells.get(3)), orNull(cells.get(4)));
    }

    @Nullable
    private static String orNull(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    /** As RFC 4180 has them, but for line breaks. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
