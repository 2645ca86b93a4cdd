package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@BrowserTest
@TestPropertySource(properties = "petitions.local.example=true")
class FirstStartBrowserTests {

    private static final String CREATOR = "creator.700001@mail.example.org";

    @LocalServerPort
    int port;

    /** One visit, in the order in which the README tells it. */
    @Test
    void aNewcomerApprovesTheExampleReadsItsMailAndMovesTheClock() {
        var publisher = Desks.of("publisher", port);
        var form = publisher.tasklist().claim("Approve the response · 700001");
        assertThat(form.preview()).contains("The Government has responded");
        form.choose("decision", "Approve").complete();
        assertThat(publisher
                        .mailbox()
                        .read(CREATOR, "The Government has responded")
                        .text())
                .contains("Dear Sam Creator,");

        var clock = publisher.clock();
        assertThat(clock.text()).contains("real time", "Revision requested", "Deadlines to come");
        assertThat(clock.playTheNextEvent()).contains("Revision requested");
        assertThat(clock.moveToTheNextDeadline()).startsWith("It is ");
        assertThat(publisher
                        .mailbox()
                        .read("@departments.example.org", "Revised response needed by")
                        .text())
                .contains("does not say whether the review will be published");
    }
}
