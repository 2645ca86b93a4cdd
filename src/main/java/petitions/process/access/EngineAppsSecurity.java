package petitions.process.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * One way in to Tasklist, Cockpit and Admin: ours. They check their own CSRF tokens and send their own content policy.
 * Paths are matched by patterns: a String would only match what Spring MVC serves, which their API is not.
 */
@Configuration
class EngineAppsSecurity {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    @Order(10)
    SecurityFilterChain engineAppsChain(HttpSecurity http) throws Exception {
        HttpSessionRequestCache openedPages = new HttpSessionRequestCache();
        openedPages.setRequestMatcher(PATHS.matcher(HttpMethod.GET, "/camunda/app/**"));
        return http.securityMatcher(PATHS.matcher("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // makes an administrator of anyone who asks while there is none (CVE-2026-77226)
                        .requestMatchers(PATHS.matcher("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(PATHS.matcher("/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler()))
                .requestCache(cache -> cache.requestCache(openedPages))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATHS.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), PATHS.matcher("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Before the engine's own, which leaves a servlet of this name alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer engineApi() {
        return context -> {
            var api = context.addServlet("Engine Api", ServletContainer.class);
            api.addMapping("/camunda/api/engine/*");
            api.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, EngineApi.class.getName());
        };
    }

    @Bean
    FilterRegistrationBean<Filter> oneNonceEachFilter() {
        var filter = new FilterRegistrationBean<Filter>(new OneNonceEach());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(197);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> boundedQueriesFilter() {
        var filter = new FilterRegistrationBean<Filter>(new BoundedQueries());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(198);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> engineRequestGuardFilter() {
        var filter = new FilterRegistrationBean<Filter>(new EngineRequestGuard());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(199);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> workByFormsFilter() {
        var filter = new FilterRegistrationBean<Filter>(new WorkByForms());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(200);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> onlyWhatStaffNeedFilter() {
        var filter = new FilterRegistrationBean<Filter>(new OnlyWhatStaffNeed());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> signedInStaffFilter() {
        var filter = new FilterRegistrationBean<Filter>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SignedInStaff.class.getName()));
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        filter.setOrder(202);
        return filter;
    }

    @Bean
    PasswordEncryptor passwordEncryptor() {
        return new PasswordHashing();
    }

    @Bean
    ProcessEnginePlugin workersPermissions() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setResourceAuthorizationProvider(new WorkersPermissions());
                configuration.setUserResourceWhitelistPattern(Accounts.NAMES);
            }
        };
    }

    @Bean
    ProcessEnginePlugin slowPasswordHashes(PasswordEncryptor passwordEncryptor) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setPasswordEncryptor(passwordEncryptor);
            }
        };
    }
}
