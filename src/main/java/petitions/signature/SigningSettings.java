package petitions.signature;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import petitions.platform.SettingRules;

/**
 * Who may sign how often, and who is not believed. A block of addresses is 256 of IPv4, or a home's of IPv6.
 *
 * @param perPetition signatures of one petition that a block may make in a period; more are kept, and not believed. Our
 *     choice: a school that signs together stays below it
 * @param perBlock signatures of all petitions together that a block may make in a period; more are refused. Our choice
 * @param period over which both grow back
 * @param letters that one address gets about one petition in {@code lettersPeriod}, whoever signs with it. Our choice: all
 *     that two people who share it may get
 * @param blockedDomains of addresses that nobody keeps for long, each with all below it
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} is believed; loopback and private ones unless told
 */
@ConfigurationProperties("petitions.signing")
public record SigningSettings(
        @DefaultValue("100") int perPetition,
        @DefaultValue("1000") int perBlock,
        @DefaultValue("10m") Duration period,
        @DefaultValue("10") int letters,
        @DefaultValue("24h") Duration lettersPeriod,
        @DefaultValue List<String> blockedDomains,

        @DefaultValue({
            "127.0.0.0/8",
            "::1",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "fc00::/7"
        })
        List<String> trustedProxies) {

    public SigningSettings {
        new SettingRules("petitions.signing")
                .positive("per-petition", perPetition)
                .positive("per-block", perBlock)
                .positive("period", period)
                .positive("letters", letters)
                .positive("letters-period", lettersPeriod)
                .verify();
        blockedDomains = blockedDomains.stream().map(CanonicalEmail::domain).toList();
        trustedProxies = List.copyOf(trustedProxies);
    }

    boolean isBlocked(String email) {
        var domain = CanonicalEmail.of(email).replaceFirst(".*@", "");
        return blockedDomains.stream().anyMatch(blocked -> domain.equals(blocked) || domain.endsWith("." + blocked));
    }
}
