package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import petitions.mailing.MailingControl;
import petitions.mailing.Mailings;
import petitions.mailing.feedback.Finding;
import petitions.platform.Actor;
import petitions.platform.Sql;

class SignaturePagesTests extends SignatureScenario {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aMailThatCameBackIsToldWithoutSayingWhose() throws Exception {
        var mailing = mailed();
        assertThat(comesBack(mailing, "5.1.1", "550 5.1.1 No such user")).isEqualTo(Finding.BOUNCE);
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var shown = clerk.read(page + "/mail");
        assertThat(shown.select("h1").text()).isEqualTo("Mail to signature " + signature);
        assertThat(shown.select(".standing.off").text())
                .startsWith("No mail goes to it, whatever it is about: "
                        + "a mail to it came back (550 5.1.1, there is no such address), ");
        assertThat(shown.select(".steps .astray").first().text())
                .endsWith("Taken off: a mail to it came back (550 5.1.1)");
        assertThat(shown.select(".steps .astray").text())
                .contains("Bridge news", "mailing " + mailing, "Sent", "It came back (550 5.1.1");
        assertThat(shown.html()).doesNotContain(ADDRESS, "secret", NAME, "Secretname");
        assertThat(clerk.get(page + "/mail.json").body()).doesNotContain(ADDRESS, NAME);
    }

    @Test
    void anAddressIsPutBackWithAReasonThatIsKept() throws Exception {
        comesBack(mailed(), "5.1.1", "550 5.1.1 No such user");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var done = clerk.submit(page + "/lift", "reason=" + StaffBrowser.encoded("They <i>rang</i> us."));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(page + "/mail");
        var shown = clerk.read(page + "/mail");
        assertThat(shown.select("[role=status]").text()).startsWith("The address may be written to again");
        assertThat(shown.select(".standing").text()).isEqualTo("It is written to as usual.");
        assertThat(shown.select("form.lift")).isEmpty();
        assertThat(shown.select(".steps li").first().text()).contains("Put back by clerk: They <i>rang</i> us.");
        var again = clerk.submit(page + "/lift", "reason=Twice");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Nothing was changed.", "That address is not suppressed.");
    }

    @Test
    void nothingIsPutBackWithoutAReasonAndWhatWasTypedIsKept() throws Exception {
        complained(mailed());
        var operator = StaffBrowser.signedIn(port, "operator");
        var refused = operator.submit(page + "/lift", "reason=+");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The reason is missing.", "<title>Error: ");
        var tooLong = operator.submit(page + "/lift", "reason=" + "x".repeat(301));
        assertThat(tooLong.body()).contains("may have 300 characters", "x".repeat(301));
        assertThat(operator.read(page + "/mail").select("#reason-hint").text())
                .startsWith("They asked a mail provider to spare them.");
    }

    @Test
    void scriptsReadAndDoTheSame() throws Exception {
        var mailing = mailed();
        comesBack(mailing, "5.1.1", "550 5.1.1 No such user");
        var script = StaffBrowser.signedIn(port, "admin");
        var sheet = json.readTree(script.get(page + "/mail.json").body());
        assertThat(sheet.path("suppressed").path("cause").asText()).isEqualTo("bounced");
        assertThat(sheet.path("suppressed").path("codes").asText()).isEqualTo("550 5.1.1");
        var mail = mailIn(sheet, mailing);
        assertThat(mail.path("fate").asText()).isEqualTo("accepted");
        assertThat(mail.path("returned").get(0).path("kind").asText()).isEqualTo("bounce");

        var lifted = script.post(page + "/lift", JSON, "{\"reason\":\"The mailbox is there again.\"}");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(json.readTree(lifted.body()).path("suppressed").isNull()).isTrue();
        assertThat(json.readTree(lifted.body())
                        .path("history")
                        .get(0)
                        .path("by")
                        .asText())
                .isEqualTo("admin");
        var again = script.post(page + "/lift", JSON, "{\"reason\":\"Twice.\"}");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json.readTree(again.body()).path("detail").asText()).isEqualTo("That address is not suppressed.");
        assertThat(script.post(page + "/lift", FORM, "reason=Thrice").statusCode())
                .isEqualTo(422);
        assertThat(script.post(page + "/lift", JSON, "{").statusCode()).isEqualTo(400);
        assertThat(script.post(page + "/lift", JSON, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsPutOffAndWhatWasNotSentIsToldToo() throws Exception {
        var waiting = ordered();
        var ended = ordered();
        for (var mailing : List.of(waiting, ended)) {
            jdbc.sql("""
                            insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                           next_attempt_at, reply) values (?, ?, ?, 3, ?, ?, '452 4.2.2')
                            """)
                    .params(
                            mailing.number(),
                            signature,
                            "signers:" + petition,
                            Sql.at(clock.instant()),
                            Sql.at(clock.instant()))
                    .update();
        }
        application.getBean(MailingControl.class).cancel(ended, new Actor("operator"), "It was wrong.");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var steps = clerk.read(page + "/mail").select(".steps li").eachText();
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0)).contains("Not sent: the mailing ended before it could be tried again (452 4.2.2");
        assertThat(steps.get(1))
                .contains("Put off (452 4.2.2, the mailbox is full for now); tried 3 times, again from");
        var sheet = json.readTree(clerk.get(page + "/mail.json").body());
        assertThat(mailIn(sheet, ended).path("fate").asText()).isEqualTo("left-out");
        assertThat(mailIn(sheet, waiting).path("attempts").asInt()).isEqualTo(3);
        application.getBean(MailingControl.class).cancel(waiting, new Actor("operator"), "It was a test.");
    }

    @Test
    void mailsToOthersOfTheSameNumberAreNotTheirs() throws Exception {
        var staff = application.getBean(Mailings.class).order(order("staff:", "staff:" + petition));
        jdbc.sql("insert into delivery (mailing_id, recipient_id, fate, decided_at) values (?, ?, 'accepted', now())")
                .params(staff.number(), signature)
                .update();
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.read(page + "/mail").select(".empty").text()).isEqualTo("None was tried yet.");
        application.getBean(MailingControl.class).cancel(staff, new Actor("operator"), "It was a test.");
    }
}
