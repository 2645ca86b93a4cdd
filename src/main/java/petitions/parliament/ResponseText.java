package petitions.parliament;

import java.time.LocalDate;
import petitions.platform.Rules;

/** What the government said, in its own words; details are Markdown. */
public record ResponseText(LocalDate respondedOn, String summary, String details) {

    /** Characters. Source: e-petitions. */
    public static final int SUMMARY_LIMIT = 200;

    public static final int DETAILS_LIMIT = 6_000;

    Rules rules() {
        return new Rules()
                .require("respondedOn", "The date of the response", respondedOn)
                .require("summary", "The summary", summary)
                .limit("summary", "The summary", summary, SUMMARY_LIMIT)
                .prose("details", "The response", details, DETAILS_LIMIT);
    }
}
