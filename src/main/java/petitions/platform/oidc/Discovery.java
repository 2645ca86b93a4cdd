package petitions.platform.oidc;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Asks the provider where its pages and keys are, when the first person wants to sign in: the application starts without
 * it. Once known that stays; a provider that does not answer is left alone for a moment.
 */
class Discovery implements ClientRegistrationRepository {

    static final String REGISTRATION = "staff";

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);

    private static final long MOMENT = Duration.ofSeconds(5).toNanos();

    private final OidcSettings settings;
    private volatile ClientRegistration known;
    private volatile Failure lately;

    private record Failure(ProviderAway why, long nanoTime) {

        boolean isOver() {
            return System.nanoTime() - nanoTime > MOMENT;
        }
    }

    Discovery(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws ProviderAway if it does not answer, or says that it is somebody else */
    @Override
    public ClientRegistration findByRegistrationId(String registration) {
        if (!registration.equals(REGISTRATION)) {
            return null;
        }
        return known == null ? discover() : known;
    }

    private synchronized ClientRegistration discover() {
        if (known != null) {
            return known;
        }
        if (lately != null && !lately.isOver()) {
            throw lately.why();
        }
        try {
            known = registration();
            return known;
        } catch (RuntimeException away) {
            log.warn("The provider at {} cannot be used to sign in: {}", settings.issuer(), away.getMessage());
            lately = new Failure(new ProviderAway(away), System.nanoTime());
            throw lately.why();
        }
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope(settings.scopes())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }
}
