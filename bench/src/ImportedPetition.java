import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Petitions as a file for import has them. */
final class ImportedPetition {

    private ImportedPetition() {}

    /** One that can be signed. */
    static Map<String, Object> open(long number, int signatures) {
        return petition(number, attributes(number, signatures));
    }

    /** One whose department is asked for a response, which it owes in three weeks. */
    static Map<String, Object> awaitingResponse(long number) {
        var attributes = attributes(number, 12_345);
        attributes.put("response_threshold_reached_at", ago(2));
        attributes.put("departments", List.of(Map.of("name", "Department for Footpaths and Crossings")));
        return petition(number, attributes);
    }

    /** One whose department was asked so many days ago. */
    static Map<String, Object> askedAbout(long number, int daysAgo) {
        var attributes = attributes(number, 12_345);
        attributes.put("created_at", ago(daysAgo + 20));
        attributes.put("opened_at", ago(daysAgo + 10));
        attributes.put("response_threshold_reached_at", ago(daysAgo));
        attributes.put("departments", List.of(Map.of("name", "Department for Footpaths and Crossings")));
        return petition(number, attributes);
    }

    private static Map<String, Object> attributes(long number, int signatures) {
        return new HashMap<>(Map.of(
                "action", "Keep level crossing " + number + " open to those who walk",
                "state", "open",
                "signature_count", signatures,
                "created_at", ago(20),
                "opened_at", ago(10)));
    }

    private static Map<String, Object> petition(long number, Map<String, Object> attributes) {
        return Map.of("type", "petition", "id", number, "attributes", attributes);
    }

    private static String ago(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(days, ChronoUnit.DAYS)
                .toString();
    }
}
