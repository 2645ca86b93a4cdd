package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.mailing.Slots;
import petitions.platform.jobs.BackgroundWork;

@BrowserTest
class MailingBrowserTests {

    private static final Dimension PHONE = new Dimension(390, 844);
    private static final AtomicLong VERSIONS = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Mailings mailings;

    @Autowired
    BackgroundWork lanes;

    private Desk operator;

    @BeforeEach
    void aMailingIsOrderedThatNoLaneTakesUpYet() throws SchedulerException {
        operator = Desks.of("operator", port);
        lanes.pause();
    }

    @AfterEach
    void lanesGoOn() throws SchedulerException {
        lanes.start();
    }

    @Test
    void aMailingIsPausedAndResumedAndItsPageFollowsItToTheEnd() throws SchedulerException {
        order("Oars are mended");
        var page = operator.mailings().open().choose("Oars are mended");
        page.steer("pause", "A typing error.").awaitState("Paused");
        assertThat(page.history()).contains("Paused by operator: A typing error.");
        lanes.start();
        page.steer("resume", "There was none.").awaitState("Finished");
        assertThat(page.mails("accepted")).isEqualTo("2");
        assertThat(page.history()).contains("Resumed by operator: There was none.", "Finished");
        assertThat(operator.mailbox()
                        .read("olga@oars.example.org", "Oars are mended")
                        .text())
                .contains("Dear Olga Bank,");
    }

    @Test
    void whatEndsBeforeThePageFirstLooksIsSeenToHaveEnded() {
        var mailing = order("Oars are painted");
        operator.mailings()
                .open()
                .choose("Oars are painted", () -> endsNow(mailing))
                .awaitState("Finished");
    }

    private void endsNow(MailingId mailing) {
        try {
            lanes.start();
        } catch (SchedulerException failed) {
            throw new IllegalStateException(failed);
        }
        await().until(() -> mailings.find(mailing).orElseThrow().state().isFinal());
    }

    @Test
    void aMailingIsCancelledOnAPhone() {
        order("Oars are lost");
        operator.looksAtAPhone(PHONE, () -> {
            var page = operator.mailings().open();
            assertThat(operator.widthOfThePage()).isLessThanOrEqualTo(PHONE.width);
            page.choose("Oars are lost").cancel("They were found.").awaitState("Cancelled");
            assertThat(page.history()).contains("Cancelled by operator: They were found.");
            assertThat(operator.widthOfThePage()).isLessThanOrEqualTo(PHONE.width);
        });
    }

    private MailingId order(String subject) {
        var petition = new Scene(application)
                .openPetition(
                        "Mend the oars",
                        new Signer("Olga Bank", "olga@oars.example.org"),
                        new Signer("Per Kaj", "per@oars.example.org"));
        var segment = "signers:" + petition;
        var content = new Content(
                subject,
                "Dear " + Slots.NAME + ",\nread on.\n" + Slots.UNSUBSCRIBE,
                "<p>Dear " + Slots.NAME + ", read on. <a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a></p>");
        return mailings.order(new MailingOrder(
                "petition:" + petition,
                "oars",
                VERSIONS.incrementAndGet(),
                "signer-related-activity",
                false,
                List.of(segment),
                Map.of(segment, Contents.inEnglish(content))));
    }
}
