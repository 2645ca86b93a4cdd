package petitions.petition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * How many must support a petition before moderators look at it. Source: {@code threshold_for_moderation} and
 * {@code maximum_number_of_sponsors} in e-petitions, app/models/site.rb.
 *
 * @param needed supporters, the creator not counted
 * @param most supporters that a petition may have before it is published
 */
@ConfigurationProperties("petitions.supporters")
public record SupportSettings(
        @DefaultValue("5") int needed, @DefaultValue("20") int most) {

    public SupportSettings {
        new SettingRules("petitions.supporters")
                .positive("needed", needed)
                .positive("most", most)
                .verify();
        most = Math.max(needed, most);
    }
}
