import java.util.List;
import java.util.Optional;

/** {@code --name value} and {@code --flag}, as they were typed. */
record Options(List<String> typed) {

    /** Says so and ends the program if something was typed that it does not know. */
    static Options of(String[] arguments, List<String> numbers, List<String> flags) {
        var options = new Options(List.of(arguments));
        options.problem(numbers, flags).ifPresent(problem -> {
            System.err.println(problem);
            System.exit(2);
        });
        return options;
    }

    private Optional<String> problem(List<String> numbers, List<String> flags) {
        for (int i = 0; i < typed.size(); i++) {
            String name = typed.get(i).replaceFirst("^--", "");
            if (numbers.contains(name)) {
                i++;
                if (i == typed.size() || !typed.get(i).matches("[1-9]\\d{0,6}")) {
                    return Optional.of("--" + name + " takes a number from 1 to 9,999,999.");
                }
            } else if (!flags.contains(name)) {
                return Optional.of("There is no option " + typed.get(i) + "; bench/README.md has those there are.");
            }
        }
        return Optional.empty();
    }

    int number(String name, int otherwise) {
        int at = typed.indexOf("--" + name);
        return at < 0 ? otherwise : Integer.parseInt(typed.get(at + 1));
    }

    boolean has(String flag) {
        return typed.contains("--" + flag);
    }
}
