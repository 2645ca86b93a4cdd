package petitions.parliament;

import petitions.platform.Refused;

/** Identifies a debate. As the business key of its process: {@code debate-7}. */
public record DebateId(long number) {

    private static final String PREFIX = "debate-";

    /** @throws Refused if {@code key} is no debate's key */
    public static DebateId of(String key) {
        if (!isKey(key)) {
            throw new Refused("“%s” is not the key of a debate.".formatted(key));
        }
        return new DebateId(Long.parseLong(key.substring(PREFIX.length())));
    }

    public static boolean isKey(String key) {
        return key.matches(PREFIX + "\\d{1,18}");
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
