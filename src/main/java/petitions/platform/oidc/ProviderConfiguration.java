package petitions.platform.oidc;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import petitions.platform.security.AnotherWayIn;
import petitions.platform.security.SignInFirst;

/** Signs staff in by a provider, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("petitions.sign-in.oidc.issuer")
class ProviderConfiguration {

    /** Somebody waits at the page; a provider that takes longer is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    Discovery providerDiscovery(OidcSettings settings) {
        return new Discovery(settings);
    }

    @Bean
    OAuth2AuthorizedClientRepository noTokensKept() {
        return new NoTokensKept();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> signedByTheProvider() {
        return new SignedByTheProvider(impatient());
    }

    @Bean
    AnotherWayIn byProvider(OidcSettings settings, Discovery discovery, ProvidedAccounts accounts, Clock clock) {
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(answersAreChecked(impatient()));
        var claims = new OidcUserService();
        claims.setOauth2UserService(userInfo);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(factory())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return new ByProvider(settings, discovery, new ProvidedStaff(claims, settings, accounts, clock), tokens);
    }

    /** After those of Spring Security, for all that somebody can open. */
    @Bean
    FilterRegistrationBean<EndsInTime> endsInTime(OidcSettings settings, Clock clock) {
        var filter = new FilterRegistrationBean<>(new EndsInTime(settings.session(), clock, new SignInFirst()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    private static RestTemplate answersAreChecked(RestTemplate rest) {
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }

    private static RestTemplate impatient() {
        return new RestTemplate(factory());
    }

    private static JdkClientHttpRequestFactory factory() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}
