package petitions.parliament;

import java.time.LocalDate;
import petitions.platform.Rules;
import petitions.platform.text.Markdown;
import petitions.platform.text.PlainProse;

/**
 * What the government said, in its own words; details are Markdown.
 *
 * @param plain as others published it: plain text, kept to the letter
 */
public record ResponseText(LocalDate respondedOn, String summary, String details, boolean plain) {

    /** Characters. Source: e-petitions. */
    public static final int SUMMARY_LIMIT = 200;

    public static final int DETAILS_LIMIT = 6_000;

    public ResponseText(LocalDate respondedOn, String summary, String details) {
        this(respondedOn, summary, details, false);
    }

    public String plainDetails() {
        return plain ? details : Markdown.toText(details);
    }

    public String htmlDetails() {
        return plain ? PlainProse.toHtml(details) : Markdown.toHtml(details);
    }

    Rules rules() {
        return new Rules()
                .require("respondedOn", "The date of the response", respondedOn)
                .require("summary", "The summary", summary)
                .limit("summary", "The summary", summary, SUMMARY_LIMIT)
                .prose("details", "The response", details, DETAILS_LIMIT);
    }
}
