package petitions.platform;

import java.util.List;
import java.util.stream.Collectors;

/** A rule said no. The message is a sentence for the person who asked; nothing was changed. */
public class Refused extends RuntimeException {

    /** What is wrong, and with which field of the form, if with one; {@code field} is empty otherwise. */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    public Refused(String message) {
        this(List.of(new Problem("", message)));
    }

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
