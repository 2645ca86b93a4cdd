package petitions.mailing.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

@MailingTest
@ExtendWith(OutputCaptureExtension.class)
class MailingLogTests {

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Test
    void theBeginningAndTheEndAreALineEachWithFiguresAndWithoutNames(CapturedOutput output) {
        audience.everyone("ada", "bob", "cyd").leave(2);
        relay.refuseRecipient(address("cyd"), 550, "5.1.1 No such user cyd");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(lines(output))
                .hasSize(2)
                .satisfiesExactly(
                        begin -> assertThat(begin).endsWith("Mailing %s begins: 3 recipients".formatted(mailing)),
                        end -> assertThat(end)
                                .contains("Mailing %s has ended (finished)".formatted(mailing))
                                .contains("3 recipients, 1 accepted, 1 refused, 0 suppressed, 1 unsubscribed"));
        assertThat(output).doesNotContain("people.example", "cyd");
    }

    @Test
    void whoSteersItAndWhyIsNotTheLogsBusiness(CapturedOutput output) {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        control.pause(mailing, new Actor("j.smith"), "Mr Jones rang.");
        control.cancel(mailing, new Actor("j.smith"), "Mr Jones rang.");
        assertThat(lines(output)).anyMatch(line -> line.endsWith("Mailing %s is paused by staff".formatted(mailing)));
        assertThat(lines(output)).anyMatch(line -> line.contains("has ended (cancelled)"));
        assertThat(output).doesNotContain("smith", "Jones");
    }

    @Test
    void anAlarmIsAWarning(CapturedOutput output) {
        audience.everyone("ada");
        control.pauseItself(postRoom.order(1), "The relay refuses mail from our address.");
        assertThat(lines(output))
                .singleElement()
                .asString()
                .contains("WARN")
                .endsWith("has paused itself: The relay refuses mail from our address.");
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("MailingLog"))
                .toList();
    }
}
