package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import petitions.petition.RejectionCode;
import petitions.platform.text.Language;

/** The same kind of mail is true in every case it is sent for. */
class MailWordingTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 1, 18);
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 2, 3);
    private static final PetitionLink PETITION = petition(1, "Open the weir");
    private static final URI TASK = URI.create("https://petitions.example/task");

    private final MailRenderer renderer = MailCases.renderer();

    @Test
    void nobodyIsToldThatASignatureCountsForWhatCannotBeSigned() {
        for (var mail : List.of(
                new SupporterPetitionUnpublished(),
                new SupporterPetitionRejected(PETITION, RejectionCode.OFFENSIVE, null))) {
            assertThat(renderer.render(mail).text()).doesNotContain("will still count");
        }
    }

    @Test
    void aDebateIsToldWithItsHour() {
        assertThat(scheduled(new Sitting(MONDAY, LocalTime.of(16, 30), null, null, null)))
                .contains("When: Monday 18 January 2021 at 4.30pm\n")
                .doesNotContain("Where:", "Led by:");
    }

    @Test
    void aDebateIsToldWithANoteInPlaceOfItsHour() {
        assertThat(scheduled(new Sitting(WEDNESDAY, null, "after other business", "the Chamber", "A Member MP")))
                .contains(
                        "When: Wednesday 3 February 2021, after other business\nWhere: the Chamber\nLed by: A Member MP");
    }

    @Test
    void aDebateWithNeitherHourNorNoteSaysSo() {
        assertThat(scheduled(new Sitting(MONDAY, null, null, null, null)))
                .contains("When: Monday 18 January 2021 (the time is not set yet)");
    }

    @Test
    void aDebateOnOnePetitionMentionsNoOther() {
        assertThat(scheduled(sitting(MONDAY))).doesNotContain("also about");
    }

    @Test
    void otherPetitionsOfADebateAreCountedRightly() {
        assertThat(scheduled(sitting(MONDAY), petition(2, "Clean the weir")))
                .contains("also about this petition:\n- Clean the weir: https://petitions.example/petitions/2");
        assertThat(scheduled(sitting(MONDAY), petition(2, "Clean it"), petition(3, "Paint it")))
                .contains("also about these petitions:\n- Clean it: ", "\n- Paint it: ");
    }

    @Test
    void aPlannedDebateIsNeverPromised() {
        assertThat(scheduled(sitting(MONDAY))).contains("MPs plan to debate", "Plans for debates can change");
    }

    @Test
    void thoseWhoWereToldAnotherDateHearThatItIsOff() {
        var content = renderer.render(rescheduled(MONDAY));
        assertThat(content.subject()).startsWith("New date for the debate, Wednesday 3 February 2021");
        assertThat(content.text())
                .contains(
                        "has a new date",
                        "It was planned for Monday 18 January 2021 before. Please note the new date.");
    }

    @Test
    void thoseWhoWereToldNoDateHearOfAPlan() {
        var content = renderer.render(rescheduled(null));
        assertThat(content.subject()).startsWith("Debate planned for Wednesday 3 February 2021");
        assertThat(content.text()).contains("MPs plan to debate").doesNotContain("before.", "new date");
    }

    @Test
    void aMoveOnTheSameDayKeepsTheDate() {
        var content = renderer.render(rescheduled(WEDNESDAY));
        assertThat(content.subject()).startsWith("New plans for the debate on Wednesday 3 February 2021");
        assertThat(content.text()).contains("The date is the same as before.").doesNotContain("the new date");
    }

    @Test
    void aPostponedDebateIsGivenNoDate() {
        var mail = new SignerDebatePostponed(PETITION, MONDAY, new Prose("The hall is closed."), null, null);
        assertThat(renderer.render(mail).text())
                .contains("It will not be held on Monday 18 January 2021. It does not have a new date yet.");
    }

    @Test
    void whatStaffWroteComesFirstWhereTheyWroteASubject() {
        var mail = new SignerDebatePostponed(
                PETITION, MONDAY, new Prose("Closed."), "Westminster Hall is closed", new Prose("More *soon*."));
        assertThat(renderer.render(mail).subject()).isEqualTo("Westminster Hall is closed");
        assertThat(renderer.render(mail).html()).contains("<p>More <em>soon</em>.</p>");
    }

    @Test
    void aDebateHeldWithoutLinksPointsToThePetition() {
        var none = new DebateLinks(null, null, null, null, null);
        assertThat(renderer.render(new SignerDebateHeld(PETITION, MONDAY, List.of(), null, none))
                        .text())
                .contains("There is nothing to watch or read yet.")
                .doesNotContain("Watch the debate:", "About the debate");
    }

    @Test
    void lateResponsesAreCountedInDaysAndReminders() {
        assertThat(chased(false, 0, 0)).contains("The day it was due has ended.", "our first reminder");
        assertThat(chased(false, 1, 1)).contains("It is 1 day late.", "reminded you once before");
        assertThat(chased(true, 15, 2))
                .contains("revised response", "It is 15 days late.", "reminded you 2 times before");
    }

    @Test
    void aClosingInSummerIsToldByTheClocksOfLondon() {
        assertThat(closed("2020-09-05T22:59:59.999Z", false, false))
                .contains("Closed: Saturday 5 September 2020 at 11.59pm", "Signatures: 131,626")
                .doesNotContain("Closing does not change that");
    }

    @Test
    void aClosingInWinterIsToldByTheClocksOfLondon() {
        assertThat(closed("2021-02-05T23:59:59.999Z", true, true))
                .contains("Closed: Friday 5 February 2021 at 11.59pm", "still has to respond", "may still debate");
    }

    private String scheduled(Sitting sitting, PetitionLink... others) {
        return renderer.render(new SignerDebateScheduled(PETITION, sitting, List.of(others), null, null))
                .text();
    }

    private String chased(boolean revision, int daysLate, int earlierReminders) {
        var mail = new DepartmentResponseChased(PETITION, "Home", revision, MONDAY, daysLate, earlierReminders, TASK);
        return renderer.render(mail).text();
    }

    private String closed(String instant, boolean awaitsResponse, boolean awaitsDebate) {
        var closedAt = Instant.parse(instant);
        var mail = new CreatorPetitionClosed(
                PETITION, closedAt, 131_626, closedAt.plusSeconds(86_400), awaitsResponse, awaitsDebate);
        return renderer.render(mail).text();
    }

    private static SignerDebateRescheduled rescheduled(LocalDate previousDate) {
        return new SignerDebateRescheduled(PETITION, sitting(WEDNESDAY), previousDate, List.of(), null, null);
    }

    private static Sitting sitting(LocalDate date) {
        return new Sitting(date, LocalTime.of(16, 30), null, "Westminster Hall", null);
    }

    private static PetitionLink petition(long number, String action) {
        return new PetitionLink(
                number, action, URI.create("https://petitions.example/petitions/" + number), Language.ENGLISH);
    }
}
