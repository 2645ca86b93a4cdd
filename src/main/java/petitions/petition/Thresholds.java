package petitions.petition;

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
}
