package petitions.platform.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import petitions.platform.security.AnotherWayIn;

/** The provider as a way in, with PKCE although we have a secret (RFC 9700, 2.1.1), and as the way out for those who used it. */
class ByProvider implements AnotherWayIn {

    private static final Logger log = LoggerFactory.getLogger(ByProvider.class);

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String START = "/oauth2/authorization";
    private static final String SIGNED_OUT = "/login?signed-out";

    private final OidcSettings settings;
    private final Discovery discovery;
    private final ProvidedStaff staff;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final BackToSignIn notSignedIn = new BackToSignIn();

    ByProvider(
            OidcSettings settings,
            Discovery discovery,
            ProvidedStaff staff,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens) {
        this.settings = settings;
        this.discovery = discovery;
        this.staff = staff;
        this.tokens = tokens;
    }

    @Override
    public void openTo(HttpSecurity http) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(discovery, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(user -> user.oidcUserService(staff))
                        .defaultSuccessUrl(TASKLIST)
                        .failureHandler(notSignedIn)
                        .withObjectPostProcessor(kindWhenAway()))
                .logout(logout -> logout.logoutSuccessHandler(this::signOutThereToo));
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> kindWhenAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F start) {
                start.setAuthenticationFailureHandler(notSignedIn);
                return start;
            }
        };
    }

    private void signOutThereToo(HttpServletRequest request, HttpServletResponse response, Authentication whoWas)
            throws IOException, ServletException {
        var there = new OidcClientInitiatedLogoutSuccessHandler(discovery);
        there.setDefaultTargetUrl(SIGNED_OUT);
        there.setPostLogoutRedirectUri("{baseUrl}/login");
        try {
            there.onLogoutSuccess(request, response, whoWas);
        } catch (ProviderAway away) {
            log.warn("Somebody has signed out here, and not where they had signed in: the provider does not answer");
            response.sendRedirect(request.getContextPath() + SIGNED_OUT);
        }
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String path() {
        return START + "/" + Discovery.REGISTRATION;
    }

    @Override
    public String origin() {
        return settings.origin();
    }

    @Override
    public Optional<String> refusal(String mark) {
        return Refusal.of(mark).map(refusal -> refusal.words(settings.name(), settings.contact()));
    }
}
