package petitions.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.TestDatabase;
import petitions.audit.AuditChain;
import petitions.audit.AuditEntry;
import petitions.audit.AuditLog;
import petitions.audit.AuditSearch;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.staff.signatures.StaffBrowser;

@ApplicationTest
class AuditPagesTests {

    private static final String NAME = "Ada Secretname";
    private static final String ADDRESS = "ada.secret@people.example";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    private PetitionId petition;
    private long signature;

    @BeforeEach
    void somebodySigned() {
        petition = new Scene(application).openPetition("Mend the bridge", new Signer(NAME, ADDRESS));
        signature = jdbc.sql("select id from signature where petition_id = ? and not creator")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    @Test
    void whoLooksAtASignerIsRecorded() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        clerk.get("/staff/signatures/" + signature + "/mail");
        assertThat(latest("signers-looked-at"))
                .extracting(AuditEntry::actor, AuditEntry::subject)
                .containsExactly("clerk", "signature " + signature);
        clerk.get("/staff/signatures/" + signature + "/mail.json");
        assertThat(latest("signers-looked-at").details()).contains("mail.json");
    }

    @Test
    void aLookThatCannotBeRecordedIsRefused() throws Exception {
        var clerk = StaffBrowser.signedIn(port, "clerk");
        var owner = TestDatabase.owner(jdbc);
        owner.sql("revoke insert (actor) on audit_entry from petitions").update();
        try {
            var answer = clerk.get("/staff/signatures/" + signature + "/mail");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Mend the bridge");
        } finally {
            owner.sql("grant insert (actor) on audit_entry to petitions").update();
        }
    }

    @Test
    void whoSignsInIsRecordedAndWhoIsRefused() throws Exception {
        var browser = StaffBrowser.signedIn(port, "clerk");
        assertThat(latest("sign-in-accepted").actor()).isEqualTo("clerk");
        browser.submit("/login", "username=ada.secret%40people.example&password=nothing");
        assertThat(latest("sign-in-refused").subject()).isEqualTo("no account");
        browser.submit("/login", "username=publisher&password=nothing");
        assertThat(latest("sign-in-refused").subject()).isEqualTo("account publisher");
        // whoever guessed wrong would have to wait, in the tests that share this application
        application.getBean(IdentityService.class).unlockUser("publisher");
    }

    @Test
    void whatHappensToAPetitionIsFoundByItsNumber() throws Exception {
        application.getBean(Petitions.class).takeDown(petition, "It names people.", new Actor("moderator"));
        var page = StaffBrowser.signedIn(port, "admin").read("/staff/audit?petition=" + petition);
        assertThat(page.select("table.audit tbody tr").first().text())
                .contains("moderator", "petition taken down", "petition " + petition)
                .doesNotContain("It names people.");
        assertThat(page.select("table.audit tbody tr"))
                .allSatisfy(row -> assertThat(row.text()).doesNotContain("signers looked at"));
        assertThat(page.text()).contains(log.head().toString());
    }

    @Test
    void theTableIsTheSameAndIsRecordedItself() throws Exception {
        var admin = StaffBrowser.signedIn(port, "admin");
        var table = admin.get("/staff/audit.csv?petition=" + petition);
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("," + petition + ","));
        assertThat(latest("table-taken-out").actor()).isEqualTo("admin");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAtItsField() throws Exception {
        var admin = StaffBrowser.signedIn(port, "admin");
        assertThat(admin.get("/staff/audit?petition=abc").statusCode()).isEqualTo(422);
        assertThat(admin.read("/staff/audit?from=2020-03-05&until=2020-03-04")
                        .select("#until-error")
                        .text())
                .isEqualTo("The last day comes before the first.");
        assertThat(admin.read("/staff/audit?actor=nobody").select(".empty").text())
                .startsWith("Nothing was recorded");
    }

    @Test
    void onlyAdministratorsReadIt() throws Exception {
        for (String account : List.of("clerk", "publisher", "operator", "committee", "department")) {
            var browser = StaffBrowser.signedIn(port, account);
            assertThat(browser.get("/staff/audit").statusCode()).as(account).isEqualTo(403);
            assertThat(browser.get("/staff/audit.csv").statusCode()).as(account).isEqualTo(403);
            assertThat(browser.read("/staff").select("a[href=/staff/audit]")).isEmpty();
        }
        assertThat(StaffBrowser.signedIn(port, "admin").read("/staff").select("a[href=/staff/audit]"))
                .hasSize(1);
    }

    @Test
    void nobodyWhoSignedIsInItAndTheChainHolds() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        operator.submit("/staff/signatures/" + signature + "/erase", "reason=Asked%20by%20letter");
        assertThat(latest("signatures-erased").actor()).isEqualTo("operator");
        var all = new StringBuilder();
        log.each(new AuditSearch(null, null, null, null, null), all::append);
        assertThat(all.toString()).doesNotContain(NAME, ADDRESS, "Secretname", "Asked by letter", "Mend the bridge");
        assertThat(chain.verify(null).broken()).isNull();
    }

    private AuditEntry latest(String act) {
        return log.page(new AuditSearch(null, null, act, null, null), null, 1).get(0);
    }
}
