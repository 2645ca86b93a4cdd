package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.MailingProcess.APPROVE_MAILING;
import static petitions.process.MailingProcess.AWAIT_MAILING;
import static petitions.process.MailingProcess.END_MAILING_DELIVERED;
import static petitions.process.MailingProcess.END_MAILING_REPORTED_LATE;
import static petitions.process.MailingProcess.EVENT_MAILING_LATE;
import static petitions.process.MailingProcess.KEY;
import static petitions.process.MailingProcess.ORDER_MAILING;
import static petitions.process.MailingProcess.REPORT_MAILING_LATE;
import static petitions.process.MailingProcess.REVISE_MAILING;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.PUBLISHER;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.notice;
import static petitions.process.Words.relatedActivity;
import static petitions.process.Words.with;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/** The one way by which signers get mail. */
class MailingProcessTests extends ProcessScenario {

    private static final String RELATED_ACTIVITY = "publishRelatedActivity";
    private static final Actor EDITOR = new Actor("editor");

    @Test
    void aNoticeIsApprovedBeforeItIsMailed() {
        var petition = written();

        assertThat(process(KEY, petition)).isWaitingAt(APPROVE_MAILING);
        assertThat(task("approveMailing", petition))
                .isCalled("Approve the mailing · " + petition)
                .isFor("publisher")
                .isDueOn("2023-11-15");
        assertThat(mailings()).isEmpty();

        office.approvesTheMailing(petition);

        assertThat(process(KEY, petition))
                .hasPassed(ORDER_MAILING, AWAIT_MAILING)
                .hasNotPassed(REVISE_MAILING)
                .hasEndedAt(END_MAILING_DELIVERED);
        assertThat(process(RELATED_ACTIVITY, petition)).hasEndedAt("endEvent_relatedActivityPublished");
        assertThat(inbox(signerOf(petition))).containsExactly(Words.HEADLINE);
        assertThat(inbox(creatorOf(petition))).containsExactly(Words.HEADLINE);
    }

    @Test
    void whatWasApprovedBeforeNeedsNoSecondApproval() {
        var petition = opened();
        reaches(petition, 10_000);

        office.publishesAResponse(petition);

        assertThat(process(KEY, petition)).hasNotPassed(APPROVE_MAILING).hasEndedAt(END_MAILING_DELIVERED);
    }

    @Test
    void aNoticeThatIsReturnedIsRevisedAndApprovedAgain() {
        var petition = written();

        office.returnsTheMailing(petition, "Say which coast.");
        assertThat(process(KEY, petition)).isWaitingAt(REVISE_MAILING);
        assertThat(task("reviseMailing", petition)).isFor("clerk").isDueOn("2023-11-15");
        office.completes(CLERK, "reviseMailing", petition, Map.of("body", "The north coast."));
        assertThat(process(KEY, petition)).hasPassed(REVISE_MAILING).isWaitingAt(APPROVE_MAILING);
        office.returnsTheMailing(petition, "And when.");
        office.completes(CLERK, "reviseMailing", petition, Map.of("body", "The north coast, at night."));
        assertThat(mailings()).isEmpty();

        office.approvesTheMailing(petition);

        assertThat(lastMailTo(signerOf(petition))).contains("The north coast, at night.");
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void theNextStepWaitsUntilEveryoneHasBeenWrittenTo() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        time.holdsMail();

        office.approvesTheResponse(petition);
        assertThat(process(KEY, petition)).isWaitingAt(AWAIT_MAILING);
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.MAIL_SIGNERS);

        time.releasesMail();
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.REVIEW_RESPONSE);
    }

    @Test
    void aMailingThatTakesTooLongRaisesTheAlarmOnceAndGoesOn() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        time.holdsMail();
        office.approvesTheResponse(petition);
        var late = timer(EVENT_MAILING_LATE, petition);
        assertThat(Duration.between(time.now(), late.dueAt())).isBetween(Duration.ofHours(35), Duration.ofHours(36));

        execute(late);
        assertThat(process(KEY, petition))
                .hasPassed(EVENT_MAILING_LATE, REPORT_MAILING_LATE, END_MAILING_REPORTED_LATE)
                .isWaitingAt(AWAIT_MAILING);
        assertThat(mailings()).endsWith("signer-government-responded", "staff-mailing-late");

        time.goesTo("2023-11-20T09:00");
        time.releasesMail();
        assertThat(process(KEY, petition)).hasEndedAt(END_MAILING_DELIVERED);
        assertThat(mailings()).endsWith("staff-mailing-late").hasSize(3);
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void twoMailingsAboutOnePetitionWaitForThemselves() {
        var petition = written();
        office.publishesRelatedActivity(petition);

        office.approvesTheMailing(petition);
        assertThat(engine.count(KEY)).isEqualTo(1);

        office.approvesTheMailing(petition);
        assertThat(engine.count(KEY)).isZero();
        assertThat(inbox(signerOf(petition))).hasSize(2);
    }

    @Test
    void whoeverUnsubscribedMeanwhileIsNotWrittenTo() {
        var petition = written();
        long leaving = signatures.addSubscribed(petition, "Ffion Llewelyn", "ffion@mail.example.org");

        signatures.unsubscribe(leaving);
        office.approvesTheMailing(petition);

        assertThat(inbox("ffion@mail.example.org")).isEmpty();
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void theAuthorOfANoticeCannotApproveIt() {
        var petition = opened();
        staff.hires(EDITOR, "clerk", "publisher");
        office.starts(EDITOR, RELATED_ACTIVITY, relatedActivity(petition));

        assertThat(refusals.ofTask(EDITOR, "approveMailing", petition, Map.of("decision", "approve")))
                .isEqualTo("You wrote “%s”; someone else must approve it.".formatted(Words.HEADLINE));

        assertThat(mailings()).isEmpty();
    }

    @Test
    void whoeverRevisesANoticeIsItsAuthorToo() {
        var petition = written();
        staff.hires(EDITOR, "clerk", "publisher");
        office.returnsTheMailing(petition, "Say which coast.");
        office.completes(EDITOR, "reviseMailing", petition, notice());

        assertThat(refusals.ofTask(EDITOR, "approveMailing", petition, Map.of("decision", "approve")))
                .startsWith("You wrote");
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                refused("Choose approve or return.", Map.of()),
                refused("Choose approve or return.", Map.of("decision", "later")),
                refused("The reason is missing.", Map.of("decision", "return", "reason", "  ")),
                refused(
                        "The reason may have 1,000 characters; it has 1,001.",
                        Map.of("decision", "return", "reason", "x".repeat(1_001))));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void anApprovalIsYesOrNoWithAReason(String message, Map<String, Object> values) {
        var petition = written();

        assertThat(refusals.ofTask(PUBLISHER, "approveMailing", petition, values))
                .isEqualTo(message);
    }

    static Stream<Arguments> revisions() {
        return Stream.of(
                refused("The subject is missing.", with(notice(), "subject", "\n")),
                refused("The text is missing.", with(notice(), "body", "")),
                refused("The subject may have 150 characters; it has 151.", with(notice(), "subject", "x".repeat(151))),
                refused(
                        "The text may have 6,000 characters; it has 6,001.",
                        with(notice(), "body", "x".repeat(6_001))));
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void aRevisedNoticeIsCompleteAndFitsTheMail(String message, Map<String, Object> values) {
        var petition = written();
        office.returnsTheMailing(petition, "Say which coast.");

        assertThat(refusals.ofTask(CLERK, "reviseMailing", petition, values)).isEqualTo(message);
    }

    /** A petition about which a clerk has written a notice that nobody has approved yet. */
    private PetitionId written() {
        var petition = opened();
        office.publishesRelatedActivity(petition);
        return petition;
    }

    private static Arguments refused(String message, Map<String, ?> values) {
        return Arguments.of(message, values);
    }
}
