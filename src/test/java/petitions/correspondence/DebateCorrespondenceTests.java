package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.NEWS;
import static petitions.Given.PUBLISHER;
import static petitions.Given.sitting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.mailing.MailingState;
import petitions.parliament.DebateId;
import petitions.parliament.DebateOutcome;
import petitions.parliament.Debates;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** Who is told what about a debate. */
@DomainTest
@Import(OrderedMail.class)
class DebateCorrespondenceTests {

    private static final String SIGNERS = "signers:300001";
    private static final String OTHER_SIGNERS = "signers:300002";

    @Autowired
    Correspondence correspondence;

    @Autowired
    Notices notices;

    @Autowired
    OrderedMail ordered;

    @Autowired
    Debates debates;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    private PetitionId petition;
    private PetitionId other;
    private DebateId debate;

    @BeforeEach
    void sign() {
        petition = given.petition(300001, "Plant trees");
        other = given.petition(300002, "Water trees");
        given.creator(petition, "Ada");
        given.signer(petition, "Bob");
        given.creator(other, "Bob");
        given.signer(other, "Ada");
        given.signer(other, "Cyd");
        debate = debates.propose(petition);
    }

    @Test
    void everyoneWhoSignedAnyOfItsPetitionsIsToldOnce() {
        var mailing = correspondence.tellNotice(given.schedule(debate, "2021-03-08", petition, other));
        assertThat(ordered.progress(mailing).kind()).isEqualTo("signer-debate-scheduled");
        assertThat(ordered.progress(mailing).segments())
                .containsExactly("creator:300001", SIGNERS, "creator:300002", OTHER_SIGNERS);
        assertThat(ordered.readers(mailing))
                .containsExactly("creator:300001 Ada", "signers:300001 Bob", "signers:300002 Cyd");
    }

    @Test
    void eachHearsOfTheirOwnPetitionAndOfTheOthers() {
        var mailing = correspondence.tellNotice(given.schedule(debate, "2021-03-08", petition, other));
        assertThat(ordered.words(mailing, SIGNERS).text())
                .contains("/petitions/300001", "Water trees", "Monday 8 March 2021", "4.30pm", "Westminster Hall");
        assertThat(ordered.words(mailing, OTHER_SIGNERS).text()).contains("/petitions/300002", "Plant trees");
    }

    @Test
    void onePetitionThatWasTakenDownHearsNothingAndIsNotNamed() {
        var notice = given.schedule(debate, "2021-03-08", petition, other);
        petitions.takeDown(petition, "A court ordered it.", CLERK);
        var mailing = correspondence.tellNotice(notice);
        assertThat(ordered.readers(mailing))
                .containsExactly("creator:300002 Bob", "signers:300002 Ada", "signers:300002 Cyd");
        assertThat(ordered.words(mailing, OTHER_SIGNERS).text()).doesNotContain("Plant trees", "300001");
    }

    @Test
    void aPetitionThatIsNewToADebateHearsThatThereIsOneNotThatItMoved() {
        notices.approve(given.schedule(debate, "2021-03-08", petition), PUBLISHER);
        var moved = debates.move(debate, sitting("2021-03-15"), List.of(petition, other), NEWS, CLERK);
        var mailing = correspondence.tellNotice(moved);
        assertThat(ordered.words(mailing, SIGNERS).text())
                .contains("has a new date", "It was planned for Monday 8 March 2021 before");
        assertThat(ordered.words(mailing, OTHER_SIGNERS).text())
                .contains("MPs plan to debate")
                .doesNotContain("8 March 2021", "new date");
    }

    @Test
    void aDebateThatGetsItsDateBackHasANewDateForThoseWhoKnewTheOld() {
        notices.approve(given.schedule(debate, "2021-03-08", petition), PUBLISHER);
        var postponed = debates.postpone(debate, LocalDate.of(2021, 3, 2), "A recess.", NEWS, CLERK);
        var rescheduled = debates.reschedule(debate, sitting("2021-03-15"), List.of(petition, other), NEWS, CLERK);
        var bad = correspondence.tellNotice(postponed);
        assertThat(ordered.progress(bad).kind()).isEqualTo("signer-debate-postponed");
        assertThat(ordered.readers(bad)).containsExactly("creator:300001 Ada", "signers:300001 Bob");
        assertThat(ordered.words(bad, SIGNERS).text()).contains("8 March 2021", "A recess.");
        var good = correspondence.tellNotice(rescheduled);
        assertThat(ordered.progress(good).kind()).isEqualTo("signer-debate-rescheduled");
        assertThat(ordered.words(good, SIGNERS).text())
                .contains("has a new date", "It was planned for Monday 8 March 2021 before");
        assertThat(ordered.words(good, OTHER_SIGNERS).text())
                .contains("MPs plan to debate")
                .doesNotContain("8 March 2021");
    }

    @Test
    void aDateThatWasNeverToldIsNotCalledTheOldOne() {
        given.schedule(debate, "2021-03-08", petition);
        var moved = debates.move(debate, sitting("2021-03-15"), List.of(petition), NEWS, CLERK);
        assertThat(ordered.words(correspondence.tellNotice(moved), SIGNERS).text())
                .contains("MPs plan to debate")
                .doesNotContain("8 March 2021");
    }

    @Test
    void thePlaceMayChangeWhileTheDateStays() {
        notices.approve(given.schedule(debate, "2021-03-08", petition), PUBLISHER);
        var moved = debates.move(debate, sitting("2021-03-08"), List.of(petition), NEWS, CLERK);
        assertThat(ordered.words(correspondence.tellNotice(moved), SIGNERS).text())
                .contains("The plans for the debate", "The date is the same as before");
    }

    @Test
    void anOutcomeIsToldWithItsLinks() {
        given.schedule(debate, "2021-03-08", petition);
        clock.setNoonOf("2021-03-09");
        var outcome =
                new DebateOutcome(LocalDate.of(2021, 3, 8), "https://video.example/1?a=b&c=d", null, null, null, null);
        var mailing = correspondence.tellNotice(
                debates.recordOutcome(debate, outcome, new NoticeText("MPs debated it", ""), CLERK));
        assertThat(ordered.progress(mailing).kind()).isEqualTo("signer-debate-held");
        assertThat(ordered.words(mailing, SIGNERS).text()).contains("https://video.example/1?a=b&c=d");
        assertThat(ordered.words(mailing, SIGNERS).html()).contains("https://video.example/1?a=b&amp;c=d");
    }

    @Test
    void aDecisionAgainstADebateIsToldWithItsReasons() {
        var mailing = correspondence.tellNotice(
                debates.decline(debate, new NoticeText("No debate", "It was debated last week."), COMMITTEE));
        assertThat(ordered.progress(mailing).kind()).isEqualTo("signer-debate-declined");
        assertThat(ordered.words(mailing, SIGNERS).text()).contains("It was debated last week.");
    }

    @Test
    void staffAreRemindedOfADebateOnceForEachDateItHas() {
        given.schedule(debate, "2021-03-08", petition);
        var first = correspondence.remindOfDebate(debate);
        assertThat(correspondence.remindOfDebate(debate)).isEqualTo(first);
        debates.move(debate, sitting("2021-03-15"), List.of(petition), NEWS, CLERK);
        assertThat(correspondence.remindOfDebate(debate)).isNotEqualTo(first);
        correspondence.askForOutcome(debate);
        correspondence.reportOutcomeOverdue(debate);
        assertThat(ordered.kinds())
                .containsExactly(
                        "staff-debate-reminder",
                        "staff-debate-reminder",
                        "staff-outcome-expected",
                        "staff-outcome-overdue");
        assertThat(ordered.readers(first)).containsExactly("staff: Petitions");
    }

    @Test
    void whatWasStillToBeSaidAboutAnOldDateIsWithdrawnAndNothingElse() {
        var scheduled = correspondence.tellNotice(given.schedule(debate, "2021-03-08", petition));
        var reminder = correspondence.remindOfDebate(debate);
        var outcomeExpected = correspondence.askForOutcome(debate);
        var another = given.scheduledDebate("2021-03-08", other);
        var elsewhere = correspondence.remindOfDebate(another);
        correspondence.withdrawDebateNews(debate);
        assertThat(List.of(scheduled, reminder, outcomeExpected, elsewhere))
                .extracting(mailing -> ordered.progress(mailing).state())
                .containsExactly(
                        MailingState.SUPERSEDED, MailingState.SUPERSEDED, MailingState.ORDERED, MailingState.ORDERED);
    }
}
