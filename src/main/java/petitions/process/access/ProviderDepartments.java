package petitions.process.access;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which department somebody answers for whom the provider signs in.
 *
 * @param departments names of departments by the provider's groups; where there are none, Admin says who is in which
 */
@ConfigurationProperties("petitions.sign-in.oidc")
record ProviderDepartments(@DefaultValue Map<String, String> departments) {}
