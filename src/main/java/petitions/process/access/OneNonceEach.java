package petitions.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's content policy with its own request. The engine's applications keep it in one place for
 * everybody, so that of two people who open Tasklist at the same moment one gets a page whose scripts are refused.
 */
class OneNonceEach extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = withNonceOf(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withNonceOf(HttpServletRequest request) {
        var shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                OneNonceEach.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> {
                    boolean ofNonce = arguments != null && NONCE.equals(arguments[0]);
                    if (ofNonce && method.getName().equals("setAttribute")) {
                        request.setAttribute(NONCE, arguments[1]);
                        return null;
                    }
                    if (ofNonce && method.getName().equals("getAttribute")) {
                        return request.getAttribute(NONCE);
                    }
                    try {
                        return method.invoke(shared, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
