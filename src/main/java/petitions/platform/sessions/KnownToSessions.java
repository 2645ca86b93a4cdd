package petitions.platform.sessions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.lang.Nullable;

/**
 * Reads back what a session keeps: who signed in, where they wanted to go, and what the engine's applications add. Of
 * other classes nothing is made, whoever wrote them there. What an earlier version wrote and this one cannot read is not
 * there any more: its owner signs in again.
 */
class KnownToSessions implements Converter<byte[], Object> {

    private static final Logger log = LoggerFactory.getLogger(KnownToSessions.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxrefs=10000;maxbytes=1000000;maxarray=10000;java.lang.*;java.util.*;java.time.*;"
                    + "java.util.concurrent.*;org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
                    + "org.springframework.util.MultiValueMapAdapter;jakarta.servlet.http.Cookie;org.springframework.security.**;org.camunda.bpm.webapp.**;!*");

    @Override
    @Nullable
    public Object convert(byte[] kept) {
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(kept))) {
            stream.setObjectInputFilter(KNOWN);
            return stream.readObject();
        } catch (IOException | ClassNotFoundException another) {
            log.info("Something in a session cannot be read any more: {}", another.getMessage());
            return null;
        }
    }
}
