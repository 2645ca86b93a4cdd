package petitions.process.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import petitions.platform.Refused;

class WhyTests {

    @Test
    void whatWeSayOurselvesIsSaidAgain() {
        assertThat(why(new IllegalStateException("Unknown.", new Refused("Petition 300239 is closed: nobody signs."))))
                .isEqualTo("Petition 300239 is closed: nobody signs.");
        assertThat(why(new Refused("Petition 300239 is closed."))).isEqualTo("Petition 300239 is closed.");
    }

    @Test
    void whatOthersSayIsLeftOutAsItMayNamePeople() {
        assertThat(why(new Refused("Ours.") {
                    {
                        initCause(new IllegalArgumentException("edith@mail.example.org is no address"));
                    }
                }))
                .isEqualTo("Something broke: IllegalArgumentException. The log says more.");
        assertThat(why(new NullPointerException()))
                .isEqualTo("Something broke: NullPointerException. The log says more.");
    }

    @Test
    void aFailureWithoutAReasonSaysSo() {
        assertThat(Why.of(null)).isEqualTo("Nothing is known of why; its retries may have been taken away by hand.");
    }

    private static String why(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return Why.of(trace.toString().getBytes(StandardCharsets.UTF_8));
    }
}
