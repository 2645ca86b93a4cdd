package petitions.petition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * How many signatures earn what; both inclusive. Source: {@code threshold_for_response} and
 * {@code threshold_for_debate} in e-petitions, app/models/site.rb.
 *
 * @param response signatures for a government response
 * @param debate signatures to be considered for a debate
 */
@ConfigurationProperties("petitions.thresholds")
public record Thresholds(
        @DefaultValue("10000") int response,
        @DefaultValue("100000") int debate) {

    public Thresholds {
        new SettingRules("petitions.thresholds")
                .positive("response", response)
                .positive("debate", debate)
                .verify();
    }

    /**
     * One of them.
     *
     * @param earns what happens then, as said in a sentence
     */
    public record Threshold(int needed, String earns) {}

    /** Those that were reached once, whether they still are or not. */
    public List<Threshold> reachedBy(Petition petition) {
        var reached = new ArrayList<Threshold>();
        if (petition.responseThresholdReachedAt() != null) {
            reached.add(new Threshold(response, "the Government responds"));
        }
        if (petition.debateThresholdReachedAt() != null) {
            reached.add(new Threshold(debate, "a debate is considered"));
        }
        return reached;
    }
}
