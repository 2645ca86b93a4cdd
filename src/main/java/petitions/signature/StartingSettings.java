package petitions.signature;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * How many petitions may be started from nearby.
 *
 * @param perBlock petitions that one block of addresses may start in a period; more are refused. Our choice: a school that
 *     tries it together stays below it
 * @param perAddress petitions that may be started with one e-mail address in a period; of more nobody hears, so that
 *     nobody's mailbox is filled by strangers. Our choice
 * @param unconfirmed supporters of one petition who may be waited for at a time; more are refused. Our choice: five times
 *     as many as it may have
 * @param period over which all of them are counted. Our choice
 */
@ConfigurationProperties("petitions.starting")
public record StartingSettings(
        @DefaultValue("20") int perBlock,
        @DefaultValue("3") int perAddress,
        @DefaultValue("100") int unconfirmed,
        @DefaultValue("24h") Duration period) {

    public StartingSettings {
        new SettingRules("petitions.starting")
                .positive("per-block", perBlock)
                .positive("per-address", perAddress)
                .positive("unconfirmed", unconfirmed)
                .positive("period", period)
                .verify();
    }
}
