package petitions.publicsite;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** How long others may keep what they fetched, and how they ask whether it still holds. */
@Configuration(proxyBeanMethods = false)
class PublicCaching {

    static final String FOR_A_MINUTE = "public, max-age=60, stale-while-revalidate=120, stale-if-error=300";

    /** A date cannot tell two changes within one second apart; the content can. Weak, or the server would not compress. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> contentTags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/", "/petitions/*", "/petitions.json");
        return registration;
    }
}
