package petitions.platform.pages;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** Whoever types an address for everyone with a slash too many is sent on to the one that was meant. */
@Configuration(proxyBeanMethods = false)
class TrailingSlashes {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> sentOnToTheAddressThatWasMeant() {
        var filter = UrlHandlerFilter.trailingSlashHandler(
                        "/petitions/**", "/signatures/**", "/supporters/**", "/subscriptions/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
        var registration = new FilterRegistrationBean<>(filter);
        // after what refuses addresses that can be read in two ways
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
