package petitions.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import petitions.petition.PetitionId;

/** What staff of a scenario write into their forms. */
final class Words {

    static final String DEPARTMENT = "Department for Lighthouses";
    static final String RESPONSE_SUMMARY = "The keepers of our lighthouses will be paid for the nights they wake.";
    static final String RESPONSE_DETAILS = "We have listened to the keepers.\n\nNights will be paid from April.";
    static final String HEADLINE = "A date for the lighthouses";
    static final String BODY = "Members will talk about the lighthouses of the north coast.";
    static final String REASON = "The House sits on other business that week.";

    private Words() {}

    static Map<String, Object> response() {
        return with(Map.of(), "summary", RESPONSE_SUMMARY, "details", RESPONSE_DETAILS);
    }

    static Map<String, Object> notice() {
        return with(Map.of(), "subject", HEADLINE, "body", BODY);
    }

    /** Everything else about the sitting is what the form suggests. */
    static Map<String, Object> sittingOn(String date) {
        return with(notice(), "debateOn", date);
    }

    static Map<String, Object> relatedActivity(PetitionId... petitions) {
        return with(notice(), "petitions", numbers(petitions));
    }

    static List<Long> numbers(PetitionId... petitions) {
        return List.of(petitions).stream().map(PetitionId::number).toList();
    }

    /** The values, with some of them replaced; null clears a field. */
    static Map<String, Object> with(Map<String, ?> values, Map<String, ?> replaced) {
        var all = new HashMap<String, Object>(values);
        all.putAll(replaced);
        return all;
    }

    /** The same, as names and values in turn. */
    static Map<String, Object> with(Map<String, ?> values, Object... replaced) {
        var all = new HashMap<String, Object>(values);
        for (int field = 0; field < replaced.length; field += 2) {
            all.put((String) replaced[field], replaced[field + 1]);
        }
        return all;
    }
}
