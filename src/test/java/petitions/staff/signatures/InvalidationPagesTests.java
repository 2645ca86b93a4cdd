package petitions.staff.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.staff.signatures.StaffBrowser.encoded;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.petition.Petitions;
import petitions.signature.SignatureCounts;
import petitions.timeline.Timeline;

/** Staff take off signatures that are nobody's, and see how many and never who. */
class InvalidationPagesTests extends SignatureScenario {

    private static final String PAGE = "/staff/signatures/invalidation";

    @Test
    void theEffectIsShownBeforeAnythingIsDone() throws Exception {
        application.getBean(SignatureCounts.class).countNew();
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var preview = clerk.submit(PAGE + "/preview", filter());
        assertThat(preview.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(preview.body());
        assertThat(page.select("tbody tr td").eachText())
                .containsExactly("Mend the bridge (%s)".formatted(petition), "1", "1", "1");
        assertThat(preview.body()).doesNotContain(ADDRESS, NAME);
        assertThat(count()).isEqualTo(2);

        var done = clerk.submit(PAGE, filter() + "&seen=" + seen(page) + "&reason=" + encoded("A program made them."));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(clerk.read(PAGE).select("[role=status]").text()).contains("Done: 1 signature invalidated.");
        application.getBean(SignatureCounts.class).countNew();
        assertThat(count()).isEqualTo(1);
        var last = application.getBean(Timeline.class).publicOf(petition);
        assertThat(last.get(last.size() - 1).summary()).contains("A program made them.");
        assertThat(last.get(last.size() - 1).actor()).isEqualTo("clerk");
    }

    @Test
    void aMissingReasonIsSaidBesideTheEffectAndNothingIsDone() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var page = Jsoup.parse(clerk.submit(PAGE + "/preview", filter()).body());
        var refused = clerk.submit(PAGE, filter() + "&seen=" + seen(page) + "&reason=");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#reason-error").text()).isEqualTo("The reason is missing.");
        assertThat(invalidated()).isZero();
    }

    @Test
    void whoeverSignsAfterThePreviewIsNotAmongThem() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var page = Jsoup.parse(clerk.submit(PAGE + "/preview", filter()).body());
        jdbc.sql("update signature set created_at = created_at + interval '1 day' where id = ?")
                .param(signature)
                .update();
        clerk.submit(PAGE, filter() + "&seen=" + seen(page) + "&reason=Programs.");
        assertThat(invalidated()).isZero();
    }

    @Test
    void whatCannotBeMeantIsSaidAtItsFieldAndKept() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var refused = clerk.submit(PAGE + "/preview", "petition=&domain=nonsense&block=1.2.3&name=");
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("p.error").eachAttr("id")).containsExactly("domain-error", "block-error");
        assertThat(page.select("#domain").attr("value")).isEqualTo("nonsense");
        for (String field :
                new String[] {"petition=12a", "petition=1&from=yesterday", "petition=1&until=2020-13-01T00:00"}) {
            assertThat(clerk.submit(PAGE + "/preview", field).statusCode())
                    .as(field)
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource({"clerk, 200", "operator, 200", "admin, 200", "publisher, 403", "committee, 403", "department, 403"})
    void onlyThoseWhoAnswerPeopleMayDoIt(String account, int expected) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.open(PAGE).statusCode()).isEqualTo(expected);
        assertThat(staff.submit(PAGE + "/preview", filter()).statusCode()).isEqualTo(expected);
        assertThat(staff.submit(PAGE, filter() + "&seen=0&reason=").statusCode())
                .isEqualTo(expected == 200 ? 422 : 403);
        assertThat(invalidated()).isZero();
    }

    private String filter() {
        return "petition=%s&domain=people.example&block=&from=&until=&name=".formatted(petition);
    }

    private static String seen(Document preview) {
        return preview.select("input[name=seen]").attr("value");
    }

    private int count() {
        return application.getBean(Petitions.class).require(petition).signatureCount();
    }

    private long invalidated() {
        return jdbc.sql("select count(*) from signature where petition_id = ? and invalidated_at is not null")
                .param(petition.number())
                .query(Long.class)
                .single();
    }
}
