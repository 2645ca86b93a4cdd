package petitions.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads nothing that is too long to be what somebody typed, nor what does not say how long it is. */
@Configuration
class RequestSizes implements WebMvcConfigurer, HandlerInterceptor {

    /** Ten times the longest text in its longest encoding: a draft may be over its limits. */
    private static final int MOST_BYTES = 256 * 1024;

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/staff/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean endless = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (endless || request.getContentLengthLong() > MOST_BYTES) {
            throw new RequestTooLarge();
        }
        return true;
    }
}
