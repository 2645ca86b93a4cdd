package petitions.platform.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The styles of GOV.UK Frontend as others than GOV.UK may use them: without the crest, and in a font that whoever reads
 * has already, because GDS Transport is licensed to GOV.UK alone.
 */
@RestController
class FrontendStyles {

    private static final String IN_THE_WEBJAR =
            "classpath*:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css";
    private static final String FONT_OF_THE_READER =
            "font-family:system-ui,-apple-system,\"Segoe UI\",\"Liberation Sans\",arial,sans-serif";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final byte[] styles;
    private final String tag;

    FrontendStyles() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources(IN_THE_WEBJAR);
        if (found.length != 1) {
            throw new IllegalStateException(
                    "Expected one GOV.UK Frontend on the class path and found %s.".formatted(found.length));
        }
        styles = forEverybody(found[0].getContentAsString(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        tag = "\"%s\"".formatted(DigestUtils.md5DigestAsHex(styles));
    }

    static String forEverybody(String styles) {
        return styles.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("font-family:GDS Transport,[^;}]*", FONT_OF_THE_READER)
                .replaceAll("[^{}]*\\{[^{}]*govuk-crest[^{}]*}", "")
                .replaceAll("/\\*# sourceMappingURL[^*]*\\*/", "");
    }

    @GetMapping("/assets/frontend.css")
    ResponseEntity<byte[]> styles() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(FOR_A_DAY)
                .eTag(tag)
                .body(styles);
    }
}
