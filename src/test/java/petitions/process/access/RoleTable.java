package petitions.process.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What docs/roles.md says of each role, one table below each heading. */
final class RoleTable {

    private static final Path FILE = Path.of("docs/roles.md");

    /** @param what a method and an address, or the name of a task or a process */
    record Line(String what, Set<String> roles) {

        boolean lets(String role) {
            return roles.contains(role);
        }
    }

    private RoleTable() {}

    static List<String> roles() {
        var header = cells(rows("What staff see").get(0));
        return header.subList(header.indexOf("") + 1, header.size());
    }

    static List<Line> lines(String heading) {
        int named = cells(rows(heading).get(0)).indexOf("");
        return rows(heading).stream()
                .skip(2)
                .map(RoleTable::cells)
                .map(cells -> new Line(
                        String.join(" ", cells.subList(0, named)).replace("`", ""),
                        IntStream.range(0, roles().size())
                                .filter(role -> cells.get(named + 1 + role).equals("yes"))
                                .mapToObj(roles()::get)
                                .collect(LinkedHashSet::new, Set::add, Set::addAll)))
                .toList();
    }

    /** With its heading, and a row of dashes. */
    private static List<String> rows(String heading) {
        return section(heading).filter(line -> line.startsWith("|")).toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> section(String heading) {
        try {
            return Files.readString(FILE)
                    .split("## " + heading + "\n")[1]
                    .split("\n#+ ")[0]
                    .lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
