package petitions.process.webapps;

import jakarta.servlet.Filter;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Gives Tasklist, Cockpit, Admin and the account page our name, dates and colours in place of the vendor's. */
@Configuration
class OurLooks implements WebMvcConfigurer {

    private static final String VENDORS = "classpath:/META-INF/resources/webjars/camunda/app/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/camunda/app/*/scripts/*.js", "/camunda/app/*/styles/user-styles.css")
                .addResourceLocations("classpath:/webapps/")
                .resourceChain(true)
                .addResolver(new SameForEveryApp());
        registry.addResourceHandler("/camunda/app/*/locales/*.json")
                .addResourceLocations(VENDORS)
                .resourceChain(true)
                .addTransformer(new OurWords());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/camunda/favicon.ico", "/favicon.ico");
    }

    @Bean
    FilterRegistrationBean<Filter> ourTitleFilter() {
        var filter = new FilterRegistrationBean<Filter>(new OurTitle());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(202);
        return filter;
    }

    /** Takes {@code tasklist/scripts/config.js} for {@code scripts/config.js}. */
    private static class SameForEveryApp extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }
    }
}
