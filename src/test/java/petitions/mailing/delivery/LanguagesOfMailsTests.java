package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingOrder;
import petitions.mailing.MailingTest;
import petitions.mailing.Mailings;
import petitions.mailing.PostRoom;
import petitions.mailing.Recipient;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.Slots;
import petitions.platform.text.Language;

/** Readers of one mailing get it in the language that each of them chose. */
@MailingTest
class LanguagesOfMailsTests {

    private static final Content WELSH = new Content(
            "Newyddion y coed",
            "Annwyl " + Slots.NAME + ",\n" + Slots.UNSUBSCRIBE,
            "<p>Annwyl " + Slots.NAME + " <a href=\"" + Slots.UNSUBSCRIBE + "\">Atal</a></p>");

    @Autowired
    Mailings mailings;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @BeforeEach
    void gather() {
        audience.everyone("ada")
                .add("everyone", reader(2, "rhys", Language.WELSH))
                .add("everyone", reader(3, "cyd", Language.ENGLISH));
    }

    @Test
    void eachReaderGetsTheWordsOfTheirLanguage() {
        var mailing =
                mailings.order(order(new Contents(Map.of(Language.ENGLISH, PostRoom.NEWS, Language.WELSH, WELSH))));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("rhys"), address("cyd"));
        assertThat(subjectTo("rhys")).isEqualTo("Newyddion y coed");
        assertThat(headerTo("rhys", "From")).startsWith("Deisebau <");
        assertThat(subjectTo("cyd")).isEqualTo("News of the trees");
        assertThat(headerTo("cyd", "From")).startsWith("Petitions <");
        assertThat(mailings.subjectOf(mailing)).isEqualTo("News of the trees");
    }

    @Test
    void whatWasWrittenInEnglishOnlyGoesToEverybodyInEnglish() {
        mailings.order(order(Contents.inEnglish(PostRoom.NEWS)));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("rhys"), address("cyd"));
        assertThat(subjectTo("rhys")).isEqualTo("News of the trees");
    }

    private String subjectTo(String name) {
        return headerTo(name, "Subject");
    }

    private String headerTo(String name, String header) {
        return relay.taken().stream()
                .filter(mail -> mail.to().equals(address(name)))
                .map(mail -> mail.header(header))
                .findFirst()
                .orElseThrow();
    }

    private static MailingOrder order(Contents contents) {
        return new MailingOrder(
                "street:7", "tree-planted", 1, "street-news", false, List.of("everyone"), Map.of("everyone", contents));
    }

    private static Recipient reader(long id, String name, Language language) {
        var wayOut = URI.create("https://petitions.example/leave/" + id);
        return new Recipient(id, name, address(name), language, wayOut, null, List.of());
    }
}
