import java.util.List;

/** {@code --name value} and {@code --flag}, as they were typed. */
record Options(List<String> typed) {

    Options(String[] arguments, List<String> numbers, List<String> flags) {
        this(List.of(arguments));
        for (int i = 0; i < typed.size(); i++) {
            String name = typed.get(i).replaceFirst("^--", "");
            if (numbers.contains(name)) {
                i++;
                if (i == typed.size() || !typed.get(i).matches("[1-9]\\d{0,6}")) {
                    throw refused("--" + name + " takes a number from 1 to 9,999,999.");
                }
            } else if (!flags.contains(name)) {
                throw refused("There is no option " + typed.get(i) + ". See bench/README.md.");
            }
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why);
    }

    int number(String name, int otherwise) {
        int at = typed.indexOf("--" + name);
        return at < 0 ? otherwise : Integer.parseInt(typed.get(at + 1));
    }

    boolean has(String flag) {
        return typed.contains("--" + flag);
    }
}
