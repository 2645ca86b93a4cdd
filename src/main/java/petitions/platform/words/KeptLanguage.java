package petitions.platform.words;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import petitions.platform.text.Language;

/**
 * Keeps the language that somebody chooses by a link, and tells caches that one address has a page in each. The cookie says
 * nothing but the language, so that a cache may hand it to others who ask for the same.
 */
@Configuration(proxyBeanMethods = false)
class KeptLanguage {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> languages() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Keeping());
        registration.addUrlPatterns(
                "/",
                "/petitions",
                "/petitions/*",
                "/signatures/*",
                "/subscriptions",
                "/subscriptions/*",
                "/supporters/*");
        return registration;
    }

    private static final class Keeping extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getRequestURI().contains(".");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            if (request.getMethod().equals("GET")) {
                var asked = Language.of(request.getParameter(ChosenLanguage.PARAMETER));
                if (asked.isPresent() && !asked.equals(ChosenLanguage.kept(request))) {
                    response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked.get(), request.isSecure()));
                }
            }
            next.doFilter(request, new Said(response, ChosenLanguage.of(request).locale()));
        }

        private static String cookie(Language language, boolean secure) {
            return ResponseCookie.from(ChosenLanguage.COOKIE, language.code())
                    .path("/")
                    .maxAge(A_YEAR)
                    .httpOnly(true)
                    .secure(secure)
                    .sameSite("Lax")
                    .build()
                    .toString();
        }
    }

    /** Says in {@code Content-Language} which language a page is in; the locale of the server is not it. */
    private static final class Said extends HttpServletResponseWrapper {

        private final Locale language;

        Said(HttpServletResponse response, Locale language) {
            super(response);
            this.language = language;
        }

        @Override
        public void setLocale(Locale ofTheServer) {
            super.setLocale(language);
        }
    }
}
