package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.PUBLISHER;
import static petitions.Given.answer;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingState;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.text.Language;

/** Who is told what about one petition. */
@DomainTest
@Import(OrderedMail.class)
class CorrespondenceTests {

    private static final String SIGNERS = "signers:300001";

    @Autowired
    Correspondence correspondence;

    @Autowired
    OrderedMail ordered;

    @Autowired
    Responses responses;

    @Autowired
    Notices notices;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
        given.signer(petition, "Bob");
        given.creator(petition, "Ada");
    }

    @Test
    void aResponseIsToldToTheCreatorFirstAndThenToEveryoneElse() {
        given.publishedResponse(petition);
        var mailing = correspondence.tellResponse(petition);
        assertThat(ordered.progress(mailing).kind()).isEqualTo("signer-government-responded");
        assertThat(ordered.readers(mailing)).containsExactly("creator:300001 Ada", "signers:300001 Bob");
        assertThat(ordered.words(mailing, "creator:300001").text())
                .contains("We like trees.", "because you started this petition");
        assertThat(ordered.words(mailing, SIGNERS).text())
                .contains("We like trees.", "because you signed this petition");
    }

    @Test
    void aResponseIsToldInBothLanguagesAndStaysAsItWasWritten() {
        given.publishedResponse(petition);
        var mailing = correspondence.tellResponse(petition);
        assertThat(ordered.words(mailing, SIGNERS, Language.WELSH).subject())
                .startsWith("Mae’r Llywodraeth wedi ymateb");
        assertThat(ordered.words(mailing, SIGNERS, Language.WELSH).text())
                .contains("We like trees.", "/petitions/300001?lang=cy", "oherwydd i chi lofnodi’r ddeiseb hon");
        assertThat(ordered.words(mailing, "creator:300001", Language.WELSH).text())
                .contains("wedi ymateb i’ch deiseb", "oherwydd mai chi a ddechreuodd y ddeiseb hon");
    }

    @Test
    void officesAreWrittenToInEnglishOnly() {
        given.requestedResponse(petition);
        var inbox = "department:" + Given.DEPARTMENT;
        var asked = correspondence.askDepartment(petition);
        assertThat(ordered.words(asked, inbox, Language.WELSH)).isEqualTo(ordered.words(asked, inbox));
    }

    @Test
    void aResponseIsToldOnceHoweverOftenItIsOrdered() {
        given.publishedResponse(petition);
        assertThat(correspondence.tellResponse(petition)).isEqualTo(correspondence.tellResponse(petition));
        assertThat(ordered.kinds()).hasSize(1);
    }

    @Test
    void aRevisedResponseIsMailedToThoseWhoHadTheFirst() {
        given.publishedResponse(petition);
        var first = correspondence.tellResponse(petition);
        responses.askForRevision(petition, "It left the question open.", LocalDate.of(2021, 4, 1), COMMITTEE);
        responses.record(petition, answer(LocalDate.of(2021, 3, 2), "We love trees."), CLERK);
        responses.approve(petition, PUBLISHER);
        responses.publish(petition);
        var revised = correspondence.tellResponse(petition);
        assertThat(revised).isNotEqualTo(first);
        assertThat(ordered.progress(revised).kind()).isEqualTo("signer-government-response-revised");
        assertThat(ordered.readers(revised)).isEqualTo(ordered.readers(first));
        assertThat(ordered.words(revised, SIGNERS).text())
                .contains("It left the question open.", "We love trees.")
                .doesNotContain("We like trees.");
        assertThat(ordered.progress(first).state()).isEqualTo(MailingState.SUPERSEDED);
        assertThat(correspondence.tellResponse(petition)).isEqualTo(revised);
        assertThat(ordered.progress(revised).state()).isEqualTo(MailingState.ORDERED);
    }

    @Test
    void relatedActivityIsToldInItsOwnWords() {
        var notice = notices.writeRelatedActivity(
                petition, LocalDate.of(2021, 3, 2), new NoticeText("An inquiry ${7*7}", "Into **trees** <b>."), CLERK);
        var mailing = correspondence.tellNotice(notice);
        assertThat(ordered.progress(mailing).kind()).isEqualTo("signer-related-activity");
        assertThat(ordered.words(mailing, SIGNERS).subject()).isEqualTo("An inquiry ${7*7}");
        assertThat(ordered.words(mailing, SIGNERS).html()).contains("<strong>trees</strong> &lt;b&gt;");
        assertThat(ordered.readers(mailing)).containsExactly("creator:300001 Ada", "signers:300001 Bob");
    }

    @Test
    void nobodyIsToldAnythingAboutAPetitionThatWasTakenDown() {
        var notice = notices.writeRelatedActivity(
                petition, LocalDate.of(2021, 3, 2), new NoticeText("An inquiry", "Into trees."), CLERK);
        petitions.takeDown(petition, "A court ordered it.", CLERK);
        assertThat(ordered.readers(correspondence.tellNotice(notice))).isEmpty();
    }

    @Test
    void onlyTheCreatorHearsThatSigningHasEnded() {
        close();
        var mailing = correspondence.tellClosed(petition);
        assertThat(ordered.readers(mailing)).containsExactly("creator:300001 Ada");
        assertThat(ordered.words(mailing, "creator:300001").text())
                .contains("Thursday 2 September 2021 at 11.59pm")
                .contains("until Friday 3 September 2021 at 11.59pm")
                .doesNotContain("still has to respond", "may still debate");
    }

    @Test
    void aCreatorWhosePetitionEarnedAResponseHearsThatItIsStillToCome() {
        petitions.count(petition, 10_000);
        close();
        assertThat(closedMail()).contains("The Government still has to respond");
    }

    @Test
    void aCreatorWhoHasTheResponseIsNotToldToWaitForIt() {
        petitions.count(petition, 10_000);
        given.publishedResponse(petition);
        close();
        assertThat(closedMail()).doesNotContain("still has to respond");
    }

    @Test
    void theDepartmentIsAskedAndThenRemindedAgainAndAgain() {
        given.requestedResponse(petition);
        var asked = correspondence.askDepartment(petition);
        clock.setNoonOf("2021-03-30");
        responses.chase(petition);
        var first = correspondence.chaseDepartment(petition);
        clock.setNoonOf("2021-04-06");
        responses.chase(petition);
        var second = correspondence.chaseDepartment(petition);
        assertThat(ordered.kinds())
                .containsExactly(
                        "department-response-requested", "department-response-chased", "department-response-chased");
        var inbox = "department:" + Given.DEPARTMENT;
        assertThat(ordered.readers(asked)).containsExactly(inbox + " " + Given.DEPARTMENT);
        assertThat(ordered.words(first, inbox).subject()).startsWith("Response overdue by 7 days");
        assertThat(ordered.words(second, inbox).text()).contains("14 days late", "reminded you once before");
    }

    @Test
    void staffHearOfALateResponseAndOfALateMailing() {
        given.requestedResponse(petition);
        var overdue = correspondence.reportResponseOverdue(petition);
        assertThat(ordered.readers(overdue)).containsExactly("staff: Petitions");
        var late = correspondence.reportMailingLate(overdue, petition);
        assertThat(ordered.words(late, "staff:").subject()).startsWith("Slow mailing:");
        assertThat(correspondence.reportMailingLate(overdue, petition)).isEqualTo(late);
    }

    @Test
    void anOrderThatIsRolledBackWithItsCauseLeavesNothing() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    given.publishedResponse(petition);
                    correspondence.tellResponse(petition);
                    throw new IllegalStateException("The next step failed");
                }))
                .hasMessage("The next step failed");
        assertThat(ordered.kinds()).isEmpty();
        assertThat(responses.latest(petition)).isEmpty();
    }

    @Test
    void nobodyIsPersonallyNamedInWhatIsKept() {
        given.publishedResponse(petition);
        MailingProgress progress = ordered.progress(correspondence.tellResponse(petition));
        for (String segment : progress.segments()) {
            assertThat(ordered.words(progress.id(), segment).text()
                            + ordered.words(progress.id(), segment).html())
                    .doesNotContain("Ada", "Bob", "people.example", "token=");
        }
    }

    private void close() {
        clock.setNoonOf("2021-09-03");
        petitions.close(petition);
    }

    private String closedMail() {
        return ordered.words(correspondence.tellClosed(petition), "creator:300001")
                .text();
    }
}
