package petitions.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

class KnownToSessionsTests {

    private final KnownToSessions reader = new KnownToSessions();

    @Test
    void whoHasSignedInIsReadBack() {
        var signedIn = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                "clerk", null, List.of(new SimpleGrantedAuthority("ROLE_CLERK"))));
        assertThat(reader.convert(written(signedIn))).isEqualTo(signedIn);
    }

    @Test
    void nothingIsMadeOfOtherClasses() {
        Supplier<String> code = (Supplier<String> & Serializable) () -> "run by whoever reads it";
        assertThat(reader.convert(written(code))).isNull();
        assertThat(reader.convert(written(new Stranger("Ada")))).isNull();
    }

    @Test
    void whatWasCutShortIsNotThere() {
        byte[] whole = written("a token");
        assertThat(reader.convert(whole)).isEqualTo("a token");
        assertThat(reader.convert(Arrays.copyOf(whole, 5))).isNull();
    }

    private static byte[] written(Object value) {
        return new SerializingConverter().convert(value);
    }

    private record Stranger(String name) implements Serializable {}
}
