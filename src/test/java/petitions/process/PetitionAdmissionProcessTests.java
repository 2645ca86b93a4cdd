package petitions.process;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static petitions.process.Office.CLERK;
import static petitions.process.PetitionAdmissionProcess.AWAIT_CORRECTION;
import static petitions.process.PetitionAdmissionProcess.AWAIT_CREATOR;
import static petitions.process.PetitionAdmissionProcess.AWAIT_SUPPORTERS;
import static petitions.process.PetitionAdmissionProcess.END_MODERATED;
import static petitions.process.PetitionAdmissionProcess.END_MODERATION_REMINDED_OF;
import static petitions.process.PetitionAdmissionProcess.END_MODERATION_REPORTED_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.END_PETITION_LAPSED;
import static petitions.process.PetitionAdmissionProcess.END_PETITION_PUBLISHED;
import static petitions.process.PetitionAdmissionProcess.END_PETITION_REJECTED;
import static petitions.process.PetitionAdmissionProcess.END_PETITION_STOPPED;
import static petitions.process.PetitionAdmissionProcess.EVENT_CORRECTION_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.EVENT_CREATOR_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.EVENT_MODERATION_NEAR_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.EVENT_MODERATION_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.EVENT_SUPPORTERS_OVERDUE;
import static petitions.process.PetitionAdmissionProcess.KEY;
import static petitions.process.PetitionAdmissionProcess.MODERATE_PETITION;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.platform.Refused;
import petitions.process.form.FormView;
import petitions.signature.Backing;
import petitions.signature.CannotBeSupported;
import petitions.signature.Signatures;

/** From the words that somebody writes to the day on which everybody can sign them, or to an end before. */
@Import(Founders.class)
class PetitionAdmissionProcessTests extends ProcessScenario {

    private static final String UNPUBLISHED = "A petition that you supported will not be published";

    @Autowired
    private Founders founders;

    @Autowired
    private Admissions admissions;

    @Autowired
    private StaffDesk desk;

    @Test
    void itsCreatorConfirmsItByMailBeforeAnybodyElseIsAsked() {
        var petition = founders.start();
        assertThat(process(KEY, petition)).isWaitingAt(AWAIT_CREATOR);
        assertThat(inbox(Founders.creatorsAddress())).containsExactly("Please confirm that you started a petition");

        founders.confirm(petition);

        assertThat(now(petition).state()).isEqualTo(State.VALIDATED);
        assertThat(process(KEY, petition)).isWaitingAt(AWAIT_SUPPORTERS);
        assertThat(lastMailTo(Founders.creatorsAddress()))
                .contains(
                        "/petitions/%s/supporters/new?token=".formatted(petition), "until Wednesday 14 February 2024");
    }

    @Test
    void whatAProgramStartsIsTakenBackFromTheEngineToo(@Autowired JdbcClient jdbc) {
        var engineKeeps =
                jdbc.sql("select (select count(*) from act_ru_execution) + (select count(*) from act_hi_procinst)");
        long before = engineKeeps.query(Long.class).single();

        founders.startsAsAProgram();
        time.settles();

        assertThat(engineKeeps.query(Long.class).single()).isEqualTo(before);
        assertThat(inbox(Founders.creatorsAddress())).isEmpty();
        assertThat(process(KEY, founders.start())).isWaitingAt(AWAIT_CREATOR);
    }

    @Test
    void whatNobodyConfirmsLapsesAfterAFortnightAndNobodyIsMailed() {
        var petition = founders.start();
        var overdue = timer(EVENT_CREATOR_OVERDUE, petition);
        assertThat(overdue.dueAt()).isEqualTo(london("2023-11-28T23:59:59.999"));

        execute(overdue);

        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_LAPSED);
        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
        assertThat(inbox(Founders.creatorsAddress())).hasSize(1);
    }

    @Test
    void theFifthSupporterWhoConfirmsBringsItToModerators() {
        var petition = founders.gathering();
        IntStream.rangeClosed(1, 5).forEach(number -> founders.asks(petition, number));
        IntStream.rangeClosed(1, 4).forEach(number -> founders.confirms(petition, number));
        assertThat(process(KEY, petition)).isWaitingAt(AWAIT_SUPPORTERS);
        assertThat(petitions.facts(List.of(petition)).get(petition).moderationThresholdReachedAt())
                .isNull();

        founders.confirms(petition, 5);

        assertThat(process(KEY, petition)).isWaitingAt(MODERATE_PETITION);
        assertThat(task("moderatePetition", petition).dueAt()).isEqualTo(london("2023-11-28T23:59:59.999"));
        assertThat(petitions.facts(List.of(petition)).get(petition).moderationThresholdReachedAt())
                .isCloseTo(time.now(), within(1, MINUTES));
        assertThat(lastMailTo(Founders.creatorsAddress()))
                .contains("Supporters: 5", "We aim to decide by: Tuesday 28 November 2023");
    }

    @Test
    void ofFiveWhoConfirmInTheSameInstantOneIsTheFifth() {
        var petition = founders.gathering();
        IntStream.rangeClosed(1, 8).forEach(number -> founders.asks(petition, number));

        var failures = AtOnce.all(IntStream.rangeClosed(1, 8)
                .<Runnable>mapToObj(number -> () -> founders.confirmsAlone(petition, number))
                .toList());
        time.settles();

        assertThat(failures).isEmpty();
        assertThat(process(KEY, petition)).isWaitingAt(MODERATE_PETITION);
        assertThat(founders.timeline(petition, true)).containsOnlyOnce("supporters-reached");
    }

    @Test
    void twentyMaySupportItAndNoMore() {
        var petition = founders.inModeration();
        IntStream.rangeClosed(6, 21).forEach(number -> founders.asks(petition, number));
        IntStream.rangeClosed(6, 20).forEach(number -> founders.confirms(petition, number));

        assertThat(founders.confirms(petition, 21)).isEqualTo(Backing.State.FULL);
        assertThatThrownBy(() -> founders.asks(petition, 22))
                .isInstanceOf(CannotBeSupported.class)
                .hasMessageContaining("it has 20 supporters");
    }

    @Test
    void aPetitionThatFewSupportLapsesAfterThreeMonthsAndItsCreatorHears() {
        var petition = founders.gathering();
        founders.supports(petition, 1);
        var overdue = timer(EVENT_SUPPORTERS_OVERDUE, petition);
        assertThat(overdue.dueAt()).isEqualTo(london("2024-02-14T23:59:59.999"));

        execute(overdue);

        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_LAPSED);
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("needed the support of 5 people");
        assertThat(inbox(Founders.address(1))).last().isEqualTo(UNPUBLISHED);
    }

    @Test
    void publishingOpensItForSixMonthsWithTheSignaturesOfThoseWhoCarriedIt() {
        var petition = founders.inModeration();
        time.goesTo("2023-11-16T09:00");

        decides(petition, Map.of("decision", "publish"));

        assertThat(now(petition).state()).isEqualTo(State.OPEN);
        assertThat(now(petition).openedAt()).isCloseTo(london("2023-11-16T09:00"), within(1, MINUTES));
        assertThat(now(petition).closingAt()).isEqualTo(london("2024-05-16T23:59:59.999"));
        assertThat(now(petition).signatureCount()).isEqualTo(6);
        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_PUBLISHED);
        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(PetitionProcess.EVENT_CLOSING_REACHED);
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("We have published your petition");
        assertThat(lastMailTo(Founders.address(3)))
                .contains("We have published the petition you supported", "because you supported this petition");
        assertThat(founders.timeline(petition, false)).containsExactly("petition-opened");
    }

    @Test
    void aRejectionTellsCreatorAndSupportersWhy() {
        var petition = founders.inModeration();

        decides(
                petition,
                Map.of("decision", "reject", "code", "duplicate", "details", "“Light the canal” asks for the same."));

        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_REJECTED);
        assertThat(now(petition).state()).isEqualTo(State.REJECTED);
        for (var address : new String[] {Founders.creatorsAddress(), Founders.address(5)}) {
            assertThat(lastMailTo(address))
                    .contains("There is a petition about this already.", "“Light the canal” asks for the same.");
        }
        assertThat(founders.timeline(petition, false)).containsExactly("petition-rejected");
    }

    @Test
    void nothingBeginsWhenWhatWasRejectedIsTakenDownAndRestored() {
        var petition = founders.inModeration();
        decides(petition, Map.of("decision", "reject", "code", "duplicate"));

        petitions.takeDown(petition, "It named a private person.", CLERK);
        petitions.restore(petition, "It does not.", CLERK);
        time.settles();

        assertThat(now(petition).state()).isEqualTo(State.REJECTED);
        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_REJECTED);
        assertThat(engine.openTasksNaming(petition)).isEmpty();
        assertThat(engine.timers(petition)).isEmpty();
    }

    @Test
    void aRejectionThatHidesItTellsItsCreatorAloneWhy() {
        var petition = founders.inModeration();

        decides(petition, Map.of("decision", "reject", "code", "libellous"));

        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_REJECTED);
        assertThat(now(petition).state()).isEqualTo(State.HIDDEN);
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("It is libellous");
        assertThat(inbox(Founders.address(1))).last().isEqualTo(UNPUBLISHED);
        assertThat(lastMailTo(Founders.address(1))).doesNotContain("libellous", "Light the towpath");
        assertThat(founders.timeline(petition, false)).isEmpty();
    }

    @Test
    void aReturnedPetitionComesBackInOtherWordsAndIsDueAnew() {
        var petition = founders.inModeration();
        time.goesTo("2023-11-20T12:00");
        decides(petition, Map.of("decision", "return", "reason", "Say who should pay for the lamps."));
        assertThat(process(KEY, petition)).isWaitingAt(AWAIT_CORRECTION);
        assertThat(lastMailTo(Founders.creatorsAddress()))
                .contains(
                        "Say who should pay for the lamps.",
                        "/petitions/%s/correction?token=".formatted(petition),
                        "until Tuesday 20 February 2024");
        time.goesTo("2023-12-01T12:00");

        admissions.correct(petition, new PetitionWords("Pay councils to light towpaths", "It is dark.", ""));
        time.settles();

        assertThat(process(KEY, petition)).isWaitingAt(MODERATE_PETITION);
        assertThat(task("moderatePetition", petition).dueAt()).isEqualTo(london("2023-12-15T23:59:59.999"));
        var form = desk.openTask(task("moderatePetition", petition).id(), CLERK).view();
        assertThat(form.petitions())
                .extracting(FormView.PetitionPanel::action)
                .containsExactly("Pay councils to light towpaths");
        assertThat(form.notes()).extracting(FormView.Note::text).anySatisfy(note -> assertThat(note)
                .contains("Light the towpath"));
        decides(petition, Map.of("decision", "publish"));
        assertThat(now(petition).action()).isEqualTo("Pay councils to light towpaths");
    }

    @Test
    void whoeverSupportedOtherWordsHearsOfTheNewOnesAndMayWithdrawAndNobodyReadsTheOldOnes() {
        var petition = founders.inModeration();
        founders.asks(petition, 6);
        decides(petition, Map.of("decision", "return", "reason", "Say who should pay for the lamps."));
        admissions.correct(petition, new PetitionWords("Pay councils to light towpaths", "It is dark.", ""));
        time.settles();
        founders.asks(petition, 7);

        assertThat(lastMailTo(Founders.address(7)))
                .contains("Pay councils to light towpaths")
                .doesNotContain("Light the towpath");
        assertThat(lastMailTo(Founders.address(1)))
                .contains("“Pay councils to light towpaths”", "/withdraw?token=")
                .doesNotContain("Light the towpath");
        assertThat(inbox(Founders.address(6))).hasSize(1);
        assertThat(founders.withdraws(petition, 1)).isEqualTo(Backing.State.AWAITED);
        decides(petition, Map.of("decision", "publish"));
        assertThat(now(petition).signatureCount()).isEqualTo(5);
        assertThat(inbox(Founders.address(1))).hasSize(2);
        assertThat(inbox(Founders.address(2))).hasSize(3);
    }

    @Test
    void aCreatorWhoStoppedMailStillHearsWhatToChangeWhateverTheClockOfTheNodeThatTellsThem(
            @Autowired Signatures signatures, @Autowired JdbcClient jdbc) {
        var petition = founders.inModeration();
        long creator = founders.id(petition, Founders.creatorsAddress());
        signatures.unsubscribe(creator);
        jdbc.sql("update signature set confirmed_at = confirmed_at + interval '1 hour' where id = ?")
                .param(creator)
                .update();

        decides(petition, Map.of("decision", "return", "reason", "Say who should pay."));

        assertThat(lastMailTo(Founders.creatorsAddress())).contains("Say who should pay.");
    }

    @Test
    void whatItsCreatorDoesNotCorrectLapses() {
        var petition = founders.inModeration();
        decides(petition, Map.of("decision", "return", "reason", "Say who should pay."));

        execute(timer(EVENT_CORRECTION_OVERDUE, petition));

        assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_LAPSED);
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("We asked you to change it");
    }

    @Test
    void aPetitionThatIsHeldStaysDueOnTheSameDay() {
        var petition = founders.inModeration();
        time.goesTo("2023-11-17T12:00");

        decides(petition, Map.of("decision", "hold", "note", "Ask the lawyers."));

        assertThat(now(petition).state()).isEqualTo(State.FLAGGED);
        var task = task("moderatePetition", petition);
        assertThat(task.dueAt()).isEqualTo(london("2023-11-28T23:59:59.999"));
        assertThat(desk.openTask(task.id(), CLERK).view().notes())
                .containsExactly(new FormView.Note("Held on 17 November 2023 by Clerk", "Ask the lawyers."));
        decides(petition, Map.of("decision", "publish"));
        assertThat(now(petition).state()).isEqualTo(State.OPEN);
        assertThat(process(KEY, petition).passed()).contains(END_MODERATED);
    }

    @Test
    void moderatorsAreRemindedAfterElevenDaysAndTheCreatorHearsAfterFourteen() {
        var petition = founders.inModeration();
        var near = timer(EVENT_MODERATION_NEAR_OVERDUE, petition);
        var overdue = timer(EVENT_MODERATION_OVERDUE, petition);
        assertThat(near.dueAt()).isEqualTo(london("2023-11-25T23:59:59.999"));
        assertThat(overdue.dueAt()).isEqualTo(london("2023-11-28T23:59:59.999"));

        execute(near);
        assertThat(process(KEY, petition).passed()).contains(END_MODERATION_REMINDED_OF);
        assertThat(mailings()).last().isEqualTo("staff-moderation-near-overdue");
        execute(overdue);

        assertThat(process(KEY, petition).passed()).contains(END_MODERATION_REPORTED_OVERDUE);
        assertThat(mailings()).endsWith("staff-moderation-overdue", "creator-moderation-late");
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("since: Tuesday 14 November 2023");
        time.goesTo("2024-03-01T00:00");
        decides(petition, Map.of("decision", "publish"));
        assertThat(now(petition).state()).isEqualTo(State.OPEN);
    }

    @Test
    void dissolutionStopsEveryAdmissionWhereverItStands() {
        var begun = founders.gathering();
        var moderated = founders.inModeration();

        assertThat(admissions.stop(1, CLERK)).isTrue();
        assertThat(admissions.stop(1, CLERK)).isFalse();
        time.settles();

        for (var petition : List.of(begun, moderated)) {
            assertThat(process(KEY, petition)).hasEndedAt(END_PETITION_STOPPED);
            assertThat(now(petition).state()).isEqualTo(State.STOPPED);
            assertThat(engine.openTasksNaming(petition)).isEmpty();
            assertThat(engine.timers(petition)).isEmpty();
        }
        assertThat(inbox(Founders.creatorsAddress()))
                .filteredOn(subject -> subject.startsWith("Your petition cannot go further"))
                .hasSize(2);
        assertThat(inbox(Founders.address(1))).containsOnlyOnce(UNPUBLISHED);
    }

    @Test
    void whatIsWrongWithADecisionIsSaidAtItsField() {
        var petition = founders.inModeration();

        assertThat(refusals.ofTask(CLERK, "moderatePetition", petition, Map.of()))
                .isEqualTo("Choose what you decide.");
        assertThat(refusals.ofTask(CLERK, "moderatePetition", petition, Map.of("decision", "reject")))
                .isEqualTo("Choose why it is rejected.");
        assertThat(refusals.ofTask(CLERK, "moderatePetition", petition, Map.of("decision", "return")))
                .isEqualTo("What should change is missing.");
        assertThat(process(KEY, petition)).isWaitingAt(MODERATE_PETITION);
    }

    @Test
    void nobodyElseCanActOnItBeforeItIsPublished() {
        var petition = founders.inModeration();

        assertThatThrownBy(() -> petitions.takeDown(petition, "It names a keeper.", CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition %s has not been published.".formatted(petition));
        assertThatThrownBy(() -> admissions.correct(petition, Founders.WORDS)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> admissions.publish(petition)).isInstanceOf(Refused.class);
    }

    @Test
    void namesAndAddressesAreNowhereInTheEngine() {
        var petition = founders.inModeration();
        decides(petition, Map.of("decision", "publish"));

        assertThat(tables.ofTheEngineContaining(List.of("Ottoline", "Supporter Number", "mail.example.org", "token=")))
                .isEmpty();
    }

    private void decides(PetitionId petition, Map<String, ?> values) {
        office.completes(CLERK, "moderatePetition", petition, values);
    }
}
