package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import petitions.mailing.MailingState;
import petitions.mailing.Recipient;

/** R17, R18: readers to whom no mail can be written, or who would have one reach others. */
class HostileReadersTests extends FaultScenario {

    private static final List<String> HOSTILE = List.of(
            "ada",
            "ada@people.example\r\nRCPT TO:<eve@people.example>",
            "ada@people.example,eve@people.example",
            "\"ada\r\nBcc: eve\"@people.example",
            "ada@people.example>\r\nDATA\r\n",
            "a@" + "b".repeat(300) + ".example",
            "ada..@people.example",
            "");

    @Test
    void aHostileAddressIsNeverAskedForAndHoldsUpNobody() {
        var relay = relay();
        audience.everyone(90);
        for (int i = 0; i < HOSTILE.size(); i++) {
            audience.add("everyone", new Recipient(1_000 + i, "Eve\r\nBcc: eve@people.example", HOSTILE.get(i), null));
        }
        audience.add("everyone", new Recipient(2_000, "Zoë\r\nBcc: eve@people.example", "zoe@people.example", null));
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        patiently().until(() -> node.postRoom().progress(mailing).decided() == 91 + HOSTILE.size());
        var fates = node.postRoom().fates(mailing);
        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(fates).as(HOSTILE.get(i)).containsEntry(1_000L + i, "invalid");
        }
        assertThat(relay.commands()).noneMatch(command -> command.contains("eve"));
        assertThat(relay.commands())
                .filteredOn(command -> command.startsWith("RCPT"))
                .hasSameSizeAs(relay.taken());
        assertThat(relay.taken())
                .noneMatch(mail -> mail.body().toLowerCase(Locale.ROOT).matches("(?sm).*^bcc:.*"));
        assertThat(relay.takenFor()).doesNotHaveDuplicates().hasSizeBetween(90, 91);
    }

    @Test
    void oneReaderWhoCannotBeWrittenToStopsNothingButTenInARowDo() {
        var relay = relay();
        audience.everyone();
        for (int i = 1; i <= 60; i++) {
            audience.add("everyone", new Recipient(i, "Eve", "eve", null));
        }
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        awaitState(node, mailing, MailingState.PAUSED);
        assertThat(node.postRoom().progress(mailing).alarm()).startsWith("Not one of the first ");
        assertThat(node.postRoom().progress(mailing).tally().invalid()).isLessThan(60);
        assertThat(relay.commands()).noneMatch(command -> command.startsWith("RCPT"));
    }
}
