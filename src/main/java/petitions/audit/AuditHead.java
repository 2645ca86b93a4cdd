package petitions.audit;

import java.util.regex.Pattern;
import petitions.platform.Refused;

/** The last link of the chain. Noted elsewhere, it proves later that nothing before it was changed or cut off. */
public record AuditHead(long number, String hash) {

    /** What the hash of the first entry covers. */
    static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @throws Refused if it is not a number, a colon and a hash */
    static AuditHead noted(String text) {
        var parts = NOTED.matcher(text.strip());
        if (!parts.matches()) {
            throw new Refused("“%s” is no head of the audit. Write it as it was noted: a number, a colon and 64 digits."
                    .formatted(text));
        }
        return new AuditHead(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
