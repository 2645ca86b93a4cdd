package petitions.staff.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What draws the diagrams, out of its webjar: bpmn-js, whose mark stays on each, as its licence asks. */
@RestController
@RequestMapping("/staff/assets/bpmn-js")
class DiagramLibrary {

    private static final String IN_THE_WEBJAR = "classpath*:/META-INF/resources/webjars/bpmn-js/*/dist/";
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private record Part(byte[] content, MediaType type, String tag) {

        static Part of(String path, String type) throws IOException {
            var found = new PathMatchingResourcePatternResolver().getResources(IN_THE_WEBJAR + path);
            if (found.length != 1) {
                throw new IllegalStateException(
                        "Expected one bpmn-js on the class path and found %s.".formatted(found.length));
            }
            var content = found[0].getContentAsByteArray();
            return new Part(
                    content,
                    new MediaType("text", type, StandardCharsets.UTF_8),
                    "\"%s\"".formatted(DigestUtils.md5DigestAsHex(content)));
        }

        ResponseEntity<byte[]> answer() {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(FOR_A_DAY)
                    .eTag(tag)
                    .body(content);
        }
    }

    private final Part viewer;
    private final Part styles;

    DiagramLibrary() throws IOException {
        viewer = Part.of("bpmn-viewer.production.min.js", "javascript");
        styles = Part.of("assets/diagram-js.css", "css");
    }

    @GetMapping("/viewer.js")
    ResponseEntity<byte[]> viewer() {
        return viewer.answer();
    }

    @GetMapping("/diagram.css")
    ResponseEntity<byte[]> styles() {
        return styles.answer();
    }
}
