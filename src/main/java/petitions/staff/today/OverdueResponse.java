package petitions.staff.today;

import java.time.LocalDate;

/** A response that the public waits for longer than was promised. */
public record OverdueResponse(
        long petition, String title, int version, String department, String state, LocalDate dueOn, int chasers) {

    /** With whom it is. */
    public String standing() {
        return switch (state) {
            case "requested" -> "the department has not answered";
            case "recorded" -> "it is to be approved";
            case "returned" -> "it is to be corrected";
            default -> "it is to be published";
        };
    }
}
