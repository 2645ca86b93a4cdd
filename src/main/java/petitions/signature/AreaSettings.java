package petitions.signature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.lang.Nullable;

/** @param postcodes the file that says which constituency a postcode lies in; without one, signatures are counted by country */
@ConfigurationProperties("petitions.areas")
public record AreaSettings(@Nullable String postcodes) {}
