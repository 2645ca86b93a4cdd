package petitions.signature;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * How long it is known who signed.
 *
 * @param afterDissolution of the Parliament in which a petition was open. Source: six months, the privacy notice of
 *     petition.parliament.uk
 * @param afterEnd of a petition after which no dissolution is known: one that lived elsewhere, say. Source: a Parliament lasts
 *     five years at most (Dissolution and Calling of Parliament Act 2022, section 4), and six months follow
 * @param unconfirmed from the last letter that asked to confirm a signature. Our choice
 */
@ConfigurationProperties("petitions.retention")
public record RetentionSettings(
        @DefaultValue("P6M") Period afterDissolution,
        @DefaultValue("P5Y6M") Period afterEnd,
        @DefaultValue("P30D") Period unconfirmed) {

    public RetentionSettings {
        new SettingRules("petitions.retention")
                .positive("after-dissolution", afterDissolution)
                .positive("after-end", afterEnd)
                .positive("unconfirmed", unconfirmed)
                .verify();
    }
}
