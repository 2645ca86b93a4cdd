package petitions.mailing;

/** Every header value that is not a constant goes through here. */
public final class Headers {

    private Headers() {}

    /** @throws IllegalArgumentException if {@code value} would start another header; the value is not repeated */
    public static String safe(String name, String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("The header %s must be one line".formatted(name));
        }
        return value;
    }
}
