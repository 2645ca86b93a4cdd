package petitions.publicsite;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param trusted addresses and networks of proxies whose {@code X-Forwarded-For} is believed */
@ConfigurationProperties("petitions.proxies")
record ProxySettings(@DefaultValue({"127.0.0.0/8", "::1"}) List<String> trusted) {

    ProxySettings {
        trusted = trusted.stream().map(String::strip).toList();
    }
}
