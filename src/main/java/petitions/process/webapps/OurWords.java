package petitions.process.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Puts our words where the vendor's speak of the vendor. */
class OurWords implements ResourceTransformer {

    private static final Map<String, String> WORDS = Map.of(
            "APP_VENDOR", "Petitions",
            "BANNER_CE_EOL_TEXT", "",
            "AUTH_LOGOUT_THANKS", "You have signed out.",
            "FIRST_LOGIN_HEADING", "Welcome",
            "FIRST_LOGIN_INFO", "",
            "CAM_WIDGET_FOOTER_POWERED_BY", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource vendors = chain.transform(request, resource);
        try (InputStream content = vendors.getInputStream()) {
            JsonNode texts = JSON.readTree(content);
            if (texts.path("labels") instanceof ObjectNode labels) {
                WORDS.forEach((key, words) -> {
                    if (labels.has(key)) {
                        labels.put(key, words);
                    }
                });
            }
            return new TransformedResource(vendors, JSON.writeValueAsBytes(texts));
        }
    }
}
