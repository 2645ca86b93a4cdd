package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.staff.signatures.StaffBrowser.encoded;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.LegalHolds;
import petitions.platform.Actor;

/** An operator forgets who asks for it, by the number of their signature. */
class ErasurePagesTests extends SignatureScenario {

    @Test
    void anOperatorForgetsWhoeverSignedAndMailToThemEnds() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        mailed();
        var waiting = ordered();
        var refused = operator.submit(page + "/erase", "reason=" + encoded("Ada Secretname has asked."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#erase-error").text())
                .startsWith("The reason says who they are");
        assertThat(isErased()).isFalse();

        var done = operator.submit(page + "/erase", "reason=" + encoded("They asked on Monday."));
        assertThat(done.statusCode()).isEqualTo(302);
        var shown = operator.read(page + "/mail");
        assertThat(shown.select("[role=status]").text())
                .matches("Done: what is known of whoever made \\d+ signatures? is erased\\.");
        assertThat(shown.text())
                .contains("It is not known any more who signed.")
                .doesNotContain("does not wish to hear");
        assertThat(shown.select("#erase-reason")).isEmpty();
        assertThat(isErased()).isTrue();

        application.getBean(MailingDelivery.class).deliverDue();
        assertThat(jdbc.sql(
                                "select count(*) from delivery where mailing_id = ? and recipient_id = ? and fate = 'accepted'")
                        .params(waiting.number(), signature)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(json.readTree(operator.get(page + "/mail.json").body())
                        .path("erased")
                        .asBoolean())
                .isTrue();
        assertThat(operator.submit(page + "/lift", "reason=Again").statusCode()).isEqualTo(422);
        assertThat(operator.submit(page + "/erase", "reason=Again").statusCode())
                .isEqualTo(422);
        assertThat(operator.submit("/staff/signatures/999999/erase", "reason=Again")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsHeldIsSaidToWait() throws Exception {
        application.getBean(LegalHolds.class).place(petition, "A court has asked.", new Actor("operator"));
        var operator = StaffBrowser.signedIn(port, "operator");
        operator.submit(page + "/erase", "reason=" + encoded("They asked on Monday."));
        assertThat(operator.read(page + "/mail").select("[role=status]").text())
                .contains("petition %s waits: it is held".formatted(petition));
        assertThat(isErased()).isFalse();
    }

    @AfterEach
    void liftTheHold() {
        var holds = application.getBean(LegalHolds.class);
        holds.all().forEach(hold -> holds.lift(hold.petition(), "It is over.", new Actor("operator")));
    }

    @ParameterizedTest
    @CsvSource({"operator, 302", "admin, 302", "clerk, 403", "publisher, 403", "committee, 403", "department, 403"})
    void onlyOperatorsMayForgetAnybody(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.submit(page + "/erase", "reason=Asked").statusCode()).isEqualTo(expected);
        assertThat(isErased()).isEqualTo(expected == 302);
    }

    @Test
    void aClerkIsNotOfferedIt() throws Exception {
        assertThat(StaffBrowser.signedIn(port, "clerk").read(page + "/mail").select("#erase-reason"))
                .isEmpty();
    }

    private boolean isErased() {
        return jdbc.sql("select name is null and email is null from signature where id = ?")
                .param(signature)
                .query(Boolean.class)
                .single();
    }
}
