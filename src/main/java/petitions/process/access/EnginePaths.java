package petitions.process.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** The address of a request as the engine's API will read it. */
final class EnginePaths {

    private EnginePaths() {}

    /** @return without what is only another way to write the same, such as {@code %61} for an a */
    static String of(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
