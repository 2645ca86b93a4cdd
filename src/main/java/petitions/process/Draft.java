package petitions.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** What somebody has typed and not yet submitted. */
public record Draft(UUID id, JsonNode values, String by, Instant at) {}
