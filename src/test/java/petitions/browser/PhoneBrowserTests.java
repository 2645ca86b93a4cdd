package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;

@BrowserTest
class PhoneBrowserTests {

    private static final Dimension PHONE = new Dimension(390, 844);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void aTaskIsCompletedOnAPhone() {
        var scene = new Scene(application);
        var petition = scene.openPetition("Widen the towpath", new Signer("Ada Tow", "ada@mail.example.org"));
        scene.responseIsRecorded(petition, "It will be wider.", "By two metres, from April.");
        var publisher = Desks.of("publisher", port);

        publisher.looksAtAPhone(PHONE, () -> {
            var form = publisher.tasklist().claim("Approve the response · " + petition);
            assertThat(form.preview()).contains("By two metres, from April.");
            assertThat(form.overflow()).isZero();
            assertThat(form.showsTheMailAsOnAPhone()).isTrue();
            form.choose("decision", "Approve").complete();
            assertThat(publisher
                            .mailbox()
                            .read("ada@mail.example.org", "The Government has responded")
                            .text())
                    .contains("Dear Ada Tow,");
            assertThat(publisher.widthOfThePage()).isLessThanOrEqualTo(PHONE.width);
            publisher.clock();
            assertThat(publisher.widthOfThePage()).isLessThanOrEqualTo(PHONE.width);
        });
    }
}
