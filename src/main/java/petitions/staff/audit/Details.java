package petitions.staff.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import petitions.audit.AuditEntry;

/** The details of an entry, each by its name. */
final class Details {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Details() {}

    static Map<String, String> of(AuditEntry entry) {
        try {
            var details = new TreeMap<String, String>();
            for (Map.Entry<String, JsonNode> one :
                    JSON.readTree(entry.details()).properties()) {
                details.put(one.getKey(), one.getValue().asText());
            }
            return details;
        } catch (JsonProcessingException theDatabaseKeepsJsonOnly) {
            throw new IllegalStateException(theDatabaseKeepsJsonOnly);
        }
    }
}
