package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who finds a signature, and who may look at it. */
class SignatureAccessTests extends SignatureScenario {

    @ParameterizedTest
    @CsvSource({
        "clerk, 200",
        "operator, 200",
        "admin, 200",
        "publisher, 403",
        "committee, 403",
        "department, 403",
    })
    void onlyThoseWhoAnswerPeopleSeeIt(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.open(page + "/mail").statusCode()).isEqualTo(expected);
        assertThat(staff.get(page + "/mail.json").statusCode()).isEqualTo(expected);
        assertThat(staff.open("/staff/signatures").statusCode()).isEqualTo(expected);
        assertThat(staff.post(page + "/lift", JSON, "{\"reason\":\"Why not.\"}").statusCode())
                .isEqualTo(expected == 200 ? 422 : expected);
        assertThat(staff.read("/staff").select("a[href=/staff/signatures]")).hasSize(expected == 200 ? 1 : 0);
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfThePage() throws Exception {
        comesBack(mailed(), "5.1.1", "550 5.1.1 No such user");
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.postWithoutToken(page + "/lift", "{\"reason\":\"Why not.\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.read(page + "/mail").select("form.lift")).hasSize(1);
    }

    @Test
    void aSignatureIsFoundByItsNumberAndByTheLinkOfAMail() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        for (String typed : List.of(
                " " + signature + " ",
                "https://petitions.example/signatures/" + signature + "/unsubscribe?token=a-b_c",
                "/signatures/" + signature)) {
            var found = clerk.submit("/staff/signatures", "signature=" + StaffBrowser.encoded(typed));
            assertThat(found.statusCode()).as(typed).isEqualTo(302);
            assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith(page + "/mail");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada.secret@people.example", "-1", "0", "999999999999999999", "99999999999999999999", "1 2"})
    void whatIsNoSignatureIsRefusedKindlyAndNotRepeated(String typed) throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var refused = clerk.submit("/staff/signatures", "signature=" + StaffBrowser.encoded(typed));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsAnyOf("neither a number nor a link", "There is no signature");
        assertThat(refused.body()).doesNotContain(ADDRESS);
    }

    @Test
    void aSignatureThatIsNotThereIsNotFound() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.open("/staff/signatures/999999999/mail").statusCode()).isEqualTo(404);
        assertThat(clerk.submit("/staff/signatures/999999999/lift", "reason=x").statusCode())
                .isEqualTo(404);
        var answer = clerk.get("/staff/signatures/999999999/mail.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no signature 999999999.");
    }
}
