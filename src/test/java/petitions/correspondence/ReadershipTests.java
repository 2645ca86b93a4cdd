package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.mailing.Audience.Scope;
import petitions.mailing.Recipient;
import petitions.parliament.Departments;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.platform.text.Language;
import petitions.signature.Creators;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Signatures;
import petitions.signature.Supporters;
import petitions.signature.UnsubscribeLinks;

@DomainTest
class ReadershipTests {

    private static final String CREATOR = "creator:300001";
    private static final String SIGNERS = "signers:300001";
    private static final String OTHER_SIGNERS = "signers:300002";

    @Autowired
    Readership readership;

    @Autowired
    Signatures signatures;

    @Autowired
    Petitions petitions;

    @Autowired
    Departments departments;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    private PetitionId petition;
    private PetitionId other;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
        other = given.petition(300002);
    }

    @Test
    void theCreatorIsAReaderAndEveryoneElseIsAnother() {
        long ada = given.creator(petition, "Ada");
        long bob = given.signer(petition, "Bob");
        assertThat(page(CREATOR)).extracting(Recipient::id).containsExactly(ada);
        assertThat(page(SIGNERS)).containsExactly(new Recipient(bob, "Bob", "bob@people.example", links.of(bob)));
    }

    @Test
    void whoeverSignedInWelshIsWrittenToInItAndIsLedToWelshPages() {
        long rhys = signatures.addCreator(new NewSignature(
                petition, "Rhys", "rhys@people.example", "GB", "CF10 1AA", true, true, Language.WELSH));
        var reader = page(CREATOR).get(0);
        assertThat(reader.language()).isEqualTo(Language.WELSH);
        assertThat(reader.unsubscribe()).hasToString(links.of(rhys) + "&lang=cy");
        assertThat(readership.find(CREATOR, List.of(rhys))).containsExactly(reader);
        assertThat(readership
                        .find("unconfirmed:300001", List.of(rhys))
                        .get(0)
                        .link()
                        .getQuery())
                .endsWith("&lang=cy");
    }

    /** Whoever it is passed on to has a language of their own. */
    @Test
    void theLinkThatACreatorPassesOnNamesNoLanguage(
            @Autowired Supporters supporters, @Autowired Creators creators, @Autowired JdbcClient jdbc) {
        var gathering = new PetitionId(300003);
        var words = new PetitionWords("Ring the bells", "They are silent.", "");
        var rhys = new NewSignature(
                gathering, "Rhys", "rhys@people.example", "GB", "CF10 1AA", true, true, Language.WELSH);
        creators.start(gathering, words, rhys, new Origin("192.0.2.0/24", false));
        supporters.confirm(jdbc.sql("select id from signature where petition_id = 300003")
                .query(Long.class)
                .single());
        var reader = page(new Segment.Author(gathering, Segment.Author.Errand.GATHER).toString())
                .get(0);
        assertThat(reader.language()).isEqualTo(Language.WELSH);
        assertThat(reader.link().toString()).contains("/supporters/").doesNotContain("lang=");
    }

    @Test
    void theyAreReadPageByPage() {
        long ada = given.signer(petition, "Ada");
        long bob = given.signer(petition, "Bob");
        var everyone = scope(SIGNERS);
        assertThat(readership.count(everyone)).isEqualTo(2);
        assertThat(readership.end(everyone, Long.MIN_VALUE, 1)).hasValue(ada);
        assertThat(readership.end(everyone, Long.MIN_VALUE, 3)).isEmpty();
        assertThat(readership.page(everyone, Long.MIN_VALUE, Long.MAX_VALUE, 1))
                .extracting(Recipient::id)
                .containsExactly(ada);
        assertThat(readership.page(everyone, ada, bob, 10))
                .extracting(Recipient::id)
                .containsExactly(bob);
        assertThat(readership.page(everyone, Long.MIN_VALUE, ada, 10)).hasSize(1);
    }

    @Test
    void whoeverConfirmedLaterIsNoReaderYet() {
        given.signer(petition, "Ada");
        clock.advance(Duration.ofMinutes(1));
        given.signer(petition, "Bob");
        assertThat(readership.page(new Scope(SIGNERS, List.of(), FrozenClock.START), 0, Long.MAX_VALUE, 10))
                .extracting(Recipient::name)
                .containsExactly("Ada");
    }

    @Test
    void whoeverSignedTwoPetitionsOfADebateHearsOnce() {
        given.creator(petition, "Ada");
        given.signer(petition, "Bob");
        given.signer(other, "Ada");
        given.signer(other, "Bob");
        given.signer(other, "Cyd");
        assertThat(page(OTHER_SIGNERS, CREATOR, SIGNERS, "creator:300002"))
                .extracting(Recipient::name)
                .containsExactly("Cyd");
    }

    @Test
    void aCreatorWhoSignedThePetitionBeforeHearsThroughThat() {
        given.signer(petition, "Ada");
        given.creator(other, "Ada");
        assertThat(page("creator:300002", CREATOR, SIGNERS)).isEmpty();
        assertThat(page("creator:300002")).hasSize(1);
    }

    @Test
    void theCreatorSegmentOfTheSamePetitionLeavesNobodyOut() {
        given.creator(petition, "Ada");
        given.signer(petition, "Bob");
        assertThat(page(SIGNERS, CREATOR)).extracting(Recipient::name).containsExactly("Bob");
    }

    @Test
    void mailGoesToTheFormOfAnAddressThatRelaysKnow() {
        signatures.addSubscribed(petition, "Ada", "Ada@bücher.example");
        departments.save("Department for Weather", null, null, "petitions@bücher.example");
        assertThat(page(SIGNERS)).extracting(Recipient::address).containsExactly("Ada@xn--bcher-kva.example");
        assertThat(page("department:Department for Weather"))
                .extracting(Recipient::address)
                .containsExactly("petitions@xn--bcher-kva.example");
    }

    @Test
    void whoeverLeftIsNotWanted() {
        long ada = given.signer(petition, "Ada");
        long bob = given.signer(petition, "Bob");
        assertThat(readership.wanted(SIGNERS, List.of(ada, bob))).containsExactlyInAnyOrder(ada, bob);
        signatures.unsubscribe(ada);
        assertThat(readership.wanted(SIGNERS, List.of(ada, bob))).containsExactly(bob);
    }

    @Test
    void whoeverLeavesAfterTheCutOffStillCountsAsOneOfThoseItConcerned() {
        long ada = given.signer(petition, "Ada");
        clock.advance(Duration.ofMinutes(1));
        signatures.unsubscribe(ada);
        var then = new Scope(SIGNERS, List.of(), FrozenClock.START);
        assertThat(readership.count(then)).isEqualTo(1);
        assertThat(readership.page(then, 0, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(readership.count(scope(SIGNERS))).isZero();
    }

    @Test
    void whoeverIsTriedAgainIsFoundByTheirNumber() {
        long ada = given.signer(petition, "Ada");
        given.signer(petition, "Bob");
        assertThat(readership.find(SIGNERS, List.of(ada, 999L)))
                .extracting(Recipient::name)
                .containsExactly("Ada");
        assertThat(readership.find("staff:", List.of(1L))).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAboutAPetitionThatIsTakenDownMeanwhile() {
        long ada = given.creator(petition, "Ada");
        long bob = given.signer(petition, "Bob");
        petitions.takeDown(petition, "A court ordered it.", Given.CLERK);
        assertThat(readership.wanted(CREATOR, List.of(ada))).isEmpty();
        assertThat(readership.wanted(SIGNERS, List.of(bob))).isEmpty();
        assertThat(readership.isCurrent(SIGNERS)).isFalse();
        assertThat(readership.isCurrent(OTHER_SIGNERS)).isTrue();
    }

    @Test
    void whoeverWouldHaveHeardThroughAPetitionThatIsTakenDownHearsThroughTheOther() {
        given.signer(petition, "Ada");
        given.signer(other, "Ada");
        petitions.takeDown(petition, "A court ordered it.", Given.CLERK);
        assertThat(page(OTHER_SIGNERS, CREATOR, SIGNERS))
                .extracting(Recipient::name)
                .containsExactly("Ada");
    }

    @Test
    void anOfficeHasOneInboxAndNoWayOut() {
        given.department();
        var inbox = new Recipient(1, Given.DEPARTMENT, "petitions@weather.example", null);
        var segment = "department:" + Given.DEPARTMENT;
        assertThat(page(segment)).containsExactly(inbox);
        assertThat(readership.count(scope(segment))).isEqualTo(1);
        assertThat(readership.end(scope(segment), Long.MIN_VALUE, 500)).isEmpty();
        assertThat(readership.page(scope(segment), 1, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(readership.wanted(segment, List.of(1L))).containsExactly(1L);
        assertThat(page("staff:")).containsExactly(new Recipient(1, "Petitions", "committee@petitions.example", null));
        assertThat(readership.wanted("staff:", List.of(1L))).containsExactly(1L);
    }

    private List<Recipient> page(String segment, String... earlier) {
        return readership.page(scope(segment, earlier), Long.MIN_VALUE, Long.MAX_VALUE, 10);
    }

    private Scope scope(String segment, String... earlier) {
        return new Scope(segment, List.of(earlier), clock.instant());
    }
}
