package petitions.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Lets a monitoring system read the meters with a token, and nothing else; people sign in for them. */
@Configuration
class ScrapeSecurity {

    @Bean
    @Order(25)
    SecurityFilterChain scrapeChain(HttpSecurity http, ScrapeToken token) throws Exception {
        var meters = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/prometheus");
        return http.securityMatcher(request -> meters.matches(request) && ScrapeToken.isShownBy(request))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((nobody, scrape) -> new AuthorizationDecision(token.opens(scrape.getRequest()))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, unknown) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ScrapeToken.SCHEME.strip());
                    ProblemBody.write(response, HttpStatus.UNAUTHORIZED, "This token opens nothing.");
                }))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
