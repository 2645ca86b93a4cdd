package petitions.publicsite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no form that is too long for anybody to have typed it, and does not take for empty what could not be read. */
@Configuration(proxyBeanMethods = false)
class FormSizes {

    /** Four times a petition at its limits in its longest encoding, with whoever starts it. Our choice. */
    private static final int MOST_BYTES = 64 * 1024;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> formsThatCanBeRead() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Reading());
        registration.addUrlPatterns("/petitions/*", "/signatures/*", "/subscriptions/*", "/supporters/*");
        return registration;
    }

    private static final class Reading extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !HttpMethod.POST.matches(request.getMethod());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            var failure =
                    request.getContentLengthLong() > MOST_BYTES ? FailReason.POST_TOO_LARGE : failureToRead(request);
            if (failure == null) {
                next.doFilter(request, response);
            } else {
                response.sendError(
                        failure == FailReason.POST_TOO_LARGE
                                ? HttpStatus.PAYLOAD_TOO_LARGE.value()
                                : HttpStatus.BAD_REQUEST.value());
            }
        }

        /** Reading one field reads all; the server says afterwards what it could not read. */
        private static FailReason failureToRead(HttpServletRequest request) {
            request.getParameterMap();
            return (FailReason) request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        }
    }
}
