package petitions.parliament;

import java.time.LocalDate;
import petitions.platform.Rules;
import petitions.platform.text.WebAddress;

/** When a debate was held, and where to watch and read it; what was said is in its notice. Links are optional; each is an http or https address. */
public record DebateOutcome(
        LocalDate debatedOn,
        String videoUrl,
        String transcriptUrl,
        String debatePackUrl,
        String debateSummaryUrl,
        String publicEngagementUrl) {

    public DebateOutcome {
        videoUrl = blankToNull(videoUrl);
        transcriptUrl = blankToNull(transcriptUrl);
        debatePackUrl = blankToNull(debatePackUrl);
        debateSummaryUrl = blankToNull(debateSummaryUrl);
        publicEngagementUrl = blankToNull(publicEngagementUrl);
    }

    Rules rules(LocalDate today) {
        var rules = new Rules()
                .require("debatedOn", "The date of the debate", debatedOn)
                .must(
                        debatedOn == null || !debatedOn.isAfter(today),
                        "debatedOn",
                        "The date of the debate lies in the future.")
                .near("debatedOn", "The date of the debate", debatedOn, today);
        link(rules, "videoUrl", videoUrl);
        link(rules, "transcriptUrl", transcriptUrl);
        link(rules, "debatePackUrl", debatePackUrl);
        link(rules, "debateSummaryUrl", debateSummaryUrl);
        link(rules, "publicEngagementUrl", publicEngagementUrl);
        return rules;
    }

    private static void link(Rules rules, String field, String url) {
        rules.must(url == null || WebAddress.is(url), field, "A link must start with https:// or http://.");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
