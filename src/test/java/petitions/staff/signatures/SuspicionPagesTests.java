package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.staff.signatures.StaffBrowser.encoded;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Signers;
import petitions.timeline.Timeline;

/** Staff let through who was held back, and see how many and never who. */
class SuspicionPagesTests extends SignatureScenario {

    private static final String PAGE = "/staff/signatures/suspicion";

    @BeforeEach
    void holdBack() {
        application
                .getBean(Signers.class)
                .sign(
                        new NewSignature(petition, "Bob Secretname", "bob@school.example", "FR", "", true, false),
                        new Origin("198.18.7.0/24", true));
    }

    @Test
    void theEffectIsShownBeforeAnythingIsDone() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var preview = clerk.submit(PAGE + "/preview", filter());
        assertThat(preview.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(preview.body());
        assertThat(page.select("tbody tr td").eachText())
                .containsExactly("Mend the bridge (%s)".formatted(petition), "1");
        assertThat(preview.body()).doesNotContain("Bob Secretname", "bob@");
        assertThat(heldBack()).isEqualTo(1);

        var seen = page.select("input[name=seen]").attr("value");
        var refused = clerk.submit(PAGE, filter() + "&seen=" + seen + "&reason=");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#reason-error").text()).isEqualTo("The reason is missing.");

        var done = clerk.submit(PAGE, filter() + "&seen=" + seen + "&reason=" + encoded("They are a school."));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(clerk.read(PAGE).select("[role=status]").text()).startsWith("Done: 1 signature cleared.");
        assertThat(heldBack()).isZero();
        var timeline = application.getBean(Timeline.class).of(petition);
        assertThat(timeline.get(timeline.size() - 1).summary()).contains("They are a school.");
        assertThat(timeline.get(timeline.size() - 1).actor()).isEqualTo("clerk");
    }

    @Test
    void thePageIsFoundBesideTheOthers() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        assertThat(clerk.read("/staff/signatures").select("a[href=" + PAGE + "]"))
                .hasSize(1);
        assertThat(clerk.submit(PAGE + "/preview", "petition=12a").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"clerk, 200", "operator, 200", "admin, 200", "publisher, 403", "committee, 403", "department, 403"})
    void onlyThoseWhoAnswerPeopleMayDoIt(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.open(PAGE).statusCode()).isEqualTo(expected);
        assertThat(staff.submit(PAGE + "/preview", filter()).statusCode()).isEqualTo(expected);
        assertThat(heldBack()).isEqualTo(1);
    }

    private String filter() {
        return "petition=%s&domain=school.example&block=&from=&until=&name=".formatted(petition);
    }

    private long heldBack() {
        return jdbc.sql("select count(*) from signature where petition_id = ? and suspected is not null")
                .param(petition.number())
                .query(Long.class)
                .single();
    }
}
