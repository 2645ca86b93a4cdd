package petitions.signature;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * Who may sign how often, and who is not believed. A block of addresses is 256 of IPv4, or a home's of IPv6.
 *
 * @param perPetition signatures of one petition that a block may make in a period; more are kept, and not believed. Nobody's
 *     signature counts without their mailbox, so that this has to stop floods only. The busiest petition had 2,000 signatures
 *     a minute at its peak (2019); a mobile carrier that brings every fourth of them through one block makes 5,000 in ten
 *     minutes
 * @param perBlock signatures of all petitions together that a block may make in a period; more are refused. Four such
 *     petitions
 * @param period over which both grow back
 * @param perAddress signatures of all petitions together that one email address may make in {@code addressPeriod}; more are
 *     kept, and not believed. Our choice
 * @param letters that one address gets about one petition in {@code lettersPeriod}, whoever signs with it. Our choice: all
 *     that two people who share it may get
 * @param blockedDomains of addresses that nobody keeps for long, each with all below it
 */
@ConfigurationProperties("petitions.signing")
public record SigningSettings(
        @DefaultValue("5000") int perPetition,
        @DefaultValue("20000") int perBlock,
        @DefaultValue("10m") Duration period,
        @DefaultValue("20") int perAddress,
        @DefaultValue("1h") Duration addressPeriod,
        @DefaultValue("10") int letters,
        @DefaultValue("24h") Duration lettersPeriod,
        @DefaultValue List<String> blockedDomains) {

    public SigningSettings {
        new SettingRules("petitions.signing")
                .positive("per-petition", perPetition)
                .positive("per-block", perBlock)
                .positive("period", period)
                .positive("per-address", perAddress)
                .positive("address-period", addressPeriod)
                .positive("letters", letters)
                .positive("letters-period", lettersPeriod)
                .verify();
        blockedDomains = blockedDomains.stream().map(CanonicalEmail::domain).toList();
    }

    boolean isBlocked(String email) {
        var domain = CanonicalEmail.of(email).replaceFirst(".*@", "");
        return blockedDomains.stream().anyMatch(blocked -> domain.equals(blocked) || domain.endsWith("." + blocked));
    }
}
