package petitions.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may open our own pages. The engine's applications look after theirs in {@code petitions.process}. */
@Configuration
class PageSecurity {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String CONTENT_FROM_HERE = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action %s; "
            + "frame-ancestors 'self'; object-src 'none'";

    /** For everyone, without cookies: mails link here, and mail programs unsubscribe here by themselves (RFC 8058). */
    @Bean
    @Order(20)
    SecurityFilterChain publicPagesChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/",
                        "/petitions/**",
                        "/petitions.*",
                        "/signatures/**",
                        "/subscriptions",
                        "/subscriptions/**",
                        "/supporters/**",
                        "/assets/**",
                        "/favicon.ico",
                        "/robots.txt")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                // nobody is signed in here, so that there is nothing to remember, to end or to hand on
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .headers(PageSecurity::protect)
                .build();
    }

    @Bean
    @Order(15)
    @Profile("local")
    SecurityFilterChain mailboxChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/mailbox*", "/local/mailbox/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(PageSecurity::protect)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain staffPagesChain(
            HttpSecurity http, SignInSettings settings, ObjectProvider<AnotherWayIn> otherWays) throws Exception {
        AnotherWayIn other = otherWays.getIfAvailable();
        settings.require(other);
        HttpSessionRequestCache openedPages = new HttpSessionRequestCache();
        openedPages.setRequestMatcher(PageRequests::opensAPage);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/operations/**")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/restored")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/audit", "/staff/audit.csv")
                        .hasAnyRole(StaffRoles.auditing())
                        .requestMatchers("/staff/signatures/*/erase", "/staff/personal-data", "/staff/personal-data/**")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/signatures/**")
                        .hasAnyRole(StaffRoles.answering())
                        .requestMatchers(HttpMethod.POST, "/staff/mailings/*/pause")
                        .hasAnyRole(StaffRoles.pausing())
                        .requestMatchers(HttpMethod.POST, "/staff/mailings/**")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/mailings/*/cancel")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/meetings", "/staff/meetings/**")
                        .hasAnyRole(StaffRoles.office())
                        .requestMatchers("/staff/mailings", "/staff/mailings.json", "/staff/mailings/**")
                        .hasAnyRole(StaffRoles.office())
                        .requestMatchers("/staff/processes/*/deadlines/**")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers("/staff/petitions/*", "/staff/petitions/*/**", "/staff/processes/**")
                        .hasAnyRole(StaffRoles.office())
                        .requestMatchers(HttpMethod.POST, "/staff/failures/retry")
                        .hasAnyRole(StaffRoles.operations())
                        .requestMatchers(
                                "/staff/petitions",
                                "/staff/petitions.csv",
                                "/staff/failures/**",
                                "/staff/failures.csv",
                                "/staff/due",
                                "/staff/due.csv",
                                "/staff/responses.csv")
                        .hasAnyRole(StaffRoles.office())
                        .requestMatchers("/camunda-welcome/**", "/plugin/**", "/webjars/**")
                        .denyAll()
                        .anyRequest()
                        .hasAnyRole(StaffRoles.all()))
                .formLogin(login ->
                        login.loginPage("/login").failureUrl("/login?refused").defaultSuccessUrl(TASKLIST))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                .requestCache(cache -> cache.requestCache(openedPages))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new KindRefusal()))
                .csrf(PageSecurity::tokenInEveryPage)
                .headers(headers -> protect(headers, other == null ? "'self'" : "'self' " + other.origin()));
        if (other != null) {
            other.openTo(http);
        }
        return http.build();
    }

    /** A cookie that scripts may read, under another name than that of the engine's applications. */
    private static void tokenInEveryPage(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("STAFF-CSRF");
        tokens.setHeaderName("X-STAFF-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        CsrfTokenRequestAttributeHandler setWithoutBeingAsked = new CsrfTokenRequestAttributeHandler();
        setWithoutBeingAsked.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(setWithoutBeingAsked);
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        protect(headers, "'self'");
    }

    /** @param forms where forms may lead to: browsers mind where an answer to one redirects to as well */
    private static void protect(HeadersConfigurer<HttpSecurity> headers, String forms) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_FROM_HERE.formatted(forms)))
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
