package petitions.publicsite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.petition.Admissions;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.signature.Backers;
import petitions.signature.ConfirmLinks;
import petitions.signature.Confirmations;
import petitions.signature.Creators;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Signatures;
import petitions.signature.Signers;
import petitions.signature.SubscriptionLinks;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;
import petitions.signature.UnsubscribeLinks;

/** What the links of mails open, before and after somebody has pressed the button there. */
class MailedPages {

    private static final Origin SOMEWHERE = new Origin("192.0.2.0/24", false);

    private final Chronicle chronicle;
    private final JdbcClient jdbc;
    private final Signers signers;
    private final Signatures signatures;
    private final Confirmations confirmations;
    private final Admissions admissions;
    private final Creators creators;
    private final Supporters supporters;
    private final Backers backers;
    private final ConfirmLinks confirmLinks;
    private final UnsubscribeLinks unsubscribeLinks;
    private final SubscriptionLinks subscriptionLinks;
    private final SupportLinks supportLinks;

    MailedPages(
            Chronicle chronicle,
            JdbcClient jdbc,
            Signers signers,
            Signatures signatures,
            Confirmations confirmations,
            Admissions admissions,
            Creators creators,
            Supporters supporters,
            Backers backers,
            ConfirmLinks confirmLinks,
            UnsubscribeLinks unsubscribeLinks,
            SubscriptionLinks subscriptionLinks,
            SupportLinks supportLinks) {
        this.chronicle = chronicle;
        this.jdbc = jdbc;
        this.signers = signers;
        this.signatures = signatures;
        this.confirmations = confirmations;
        this.admissions = admissions;
        this.creators = creators;
        this.supporters = supporters;
        this.backers = backers;
        this.confirmLinks = confirmLinks;
        this.unsubscribeLinks = unsubscribeLinks;
        this.subscriptionLinks = subscriptionLinks;
        this.supportLinks = supportLinks;
    }

    /** By what each shows; of mails to those who signed {@code open} or {@code another}, or backed what is not published. */
    Map<String, String> all(PetitionId open, PetitionId another) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("confirmed-too-late", path(confirmLinks.of(signedLongAgo())));
        toSigners(open, another, pages);
        toBackers(pages);
        return pages;
    }

    private void toSigners(PetitionId open, PetitionId another, Map<String, String> pages) {
        pages.put("confirm", path(confirmLinks.of(signed(open, "Ada Quill", "ada.quill"))));
        long reader = signatures.addSubscribed(open, "Zoë O’Neill", "zoe@post.example");
        signatures.addSubscribed(another, "Zoë O’Neill", "zoe@post.example");
        pages.put("confirmed", path(confirmLinks.of(reader)));
        pages.put("unsubscribe", path(unsubscribeLinks.of(reader)));
        pages.put("subscriptions", path(subscriptionLinks.of(reader)));
        long leaver = signatures.addSubscribed(open, "Cyd Quill", "cyd@post.example");
        signatures.unsubscribe(leaver);
        pages.put("unsubscribed", path(unsubscribeLinks.of(leaver)));
        pages.put("subscriptions-ended", path(subscriptionLinks.of(leaver)));
        long first = signed(open, "Dee Quill", "household");
        long third = signed(open, "Eve Quill", "household");
        long late = signed(open, "Fay Quill", "household");
        confirmations.confirm(first);
        confirmations.confirm(third);
        pages.put("signed-already", path(confirmLinks.of(late)));
        pages.put("link-broken", "/signatures/7/verify?token=wrong");
    }

    private void toBackers(Map<String, String> pages) {
        var awaited = started("Paint the <i>pier</i>");
        pages.put(
                "confirm-petition",
                path(supportLinks.confirming(backers.awaited(awaited).get(0))));

        var seeking = confirmed(started("Sweep the quay"));
        pages.put("confirmed-petition", path(supportLinks.confirming(creator(seeking))));
        pages.put("support", path(supportLinks.supporting(seeking)));
        long supporter = supported(seeking, "Bea Quill", "bea.quill");
        pages.put("confirm-support", path(supportLinks.confirming(supporter)));
        long confirmed = supported(seeking, "Gus Quill", "gus.quill");
        supporters.confirm(confirmed);
        pages.put("confirmed-support", path(supportLinks.confirming(confirmed)));
        pages.put("withdraw", path(supportLinks.withdrawing(confirmed)));
        long withdrawn = supported(seeking, "Hal Quill", "hal.quill");
        supporters.confirm(withdrawn);
        supporters.withdraw(withdrawn);
        pages.put("withdrawn", path(supportLinks.withdrawing(withdrawn)));

        var over = confirmed(started("Roof the fish market"));
        long unheard = supported(over, "Ida Quill", "ida.quill");
        admissions.lapse(over);
        pages.put("support-too-late", path(supportLinks.supporting(over)));
        pages.put("confirm-support-too-late", path(supportLinks.confirming(unheard)));

        var returned = moderated("Heat the lido");
        admissions.returnToCreator(returned, "Say <b>who</b> pays for it.", Chronicle.CLERK);
        pages.put("correct", path(supportLinks.correcting(returned, 1)));
        var corrected = moderated("Heat the other lido");
        admissions.returnToCreator(corrected, "Say who pays for it.", Chronicle.CLERK);
        admissions.correct(corrected, new PetitionWords("Let the county heat the lido", "It is cold.", ""));
        pages.put("corrected", path(supportLinks.correcting(corrected, 1)));
    }

    private long signedLongAgo() {
        var petition = chronicle.on("2031-03-05T14:20").open("Clear the slipway");
        long signature = signed(petition, "Ada Quill", "ada.quill");
        chronicle.on("2031-09-06T00:00").close(petition);
        chronicle.on("2032-03-05T14:20");
        return signature;
    }

    private long signed(PetitionId petition, String name, String mailbox) {
        signers.sign(person(petition, name, mailbox), SOMEWHERE);
        return newest();
    }

    private PetitionId started(String action) {
        var petition = admissions.nextNumber();
        creators.start(
                petition,
                new PetitionWords(action, "It rusts.", "Blue, please."),
                person(petition, "Ottoline Fairweather", "ottoline." + petition),
                SOMEWHERE);
        return petition;
    }

    private PetitionId confirmed(PetitionId petition) {
        backers.awaited(petition).forEach(supporters::confirm);
        return petition;
    }

    private PetitionId moderated(String action) {
        var petition = confirmed(started(action));
        for (int supporter = 1; supporter <= 5; supporter++) {
            supporters.confirm(supported(petition, "Supporter " + supporter, "supporter" + supporter));
        }
        return petition;
    }

    private long supported(PetitionId petition, String name, String mailbox) {
        supporters.support(person(petition, name, mailbox), SOMEWHERE);
        return newest();
    }

    private static NewSignature person(PetitionId petition, String name, String mailbox) {
        return new NewSignature(petition, name, mailbox + "@post.example", "GB", "SW1A 1AA", true, true);
    }

    private long creator(PetitionId petition) {
        return jdbc.sql("select id from signature where petition_id = ? and creator")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    private long newest() {
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
