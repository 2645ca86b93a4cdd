package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.Office.CLERK;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.Admissions;
import petitions.petition.ParliamentDissolved;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.platform.text.Language;

/** Parliament ends, and with it signing, at one instant for every petition; what was promised to them goes on. */
@Import(Founders.class)
class DissolutionProcessTests extends ProcessScenario {

    private static final String INSTANT = "2024-03-30T00:01";

    @Autowired
    private Founders founders;

    @Autowired
    private Admissions admissions;

    @Autowired
    private StaffDesk desk;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ObjectMapper json;

    @Test
    void everyOpenPetitionClosesAtTheInstantWhicheverIsNoticedFirst() {
        var first = opened();
        time.goesTo("2023-12-01T09:00");
        var second = opened();
        var closedBefore = openedOn("2023-09-15T12:00");
        time.beginsAt("2023-12-01T10:00");

        dissolves();
        assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, first).dueAt()).isEqualTo(london(INSTANT));
        assertThat(timer("event_parliamentDissolved", "dissolution").dueAt()).isEqualTo(london(INSTANT));
        assertThat(timer("event_parliamentDissolved", "dissolution").petitionNumber())
                .isEmpty();
        var later = opened();
        time.passesWhileDown("2024-03-31T12:00");

        for (var petition : List.of(first, second, later)) {
            assertThat(now(petition).state()).isEqualTo(State.CLOSED);
            assertThat(now(petition).closedAt()).isEqualTo(london(INSTANT));
        }
        assertThat(now(closedBefore).closedAt()).isEqualTo(london("2024-03-15T23:59:59.999"));
        assertThat(process("dissolveParliament", "dissolution")).isWaitingAt("userTask_openParliament");
    }

    @Test
    void everybodyGetsOneNoticeThatListsUpToFiveOfTheirPetitions() {
        var all = new ArrayList<PetitionId>();
        for (int petition = 0; petition < 6; petition++) {
            all.add(opened());
            signatures.addSubscribed(all.get(petition), "Ffion Llewelyn", "Ffion@mail.example.org");
        }
        dissolves();

        time.goesTo("2024-03-30T12:00");

        assertThat(inbox("Ffion@mail.example.org"))
                .containsExactly("Parliament has been dissolved, and petitions have closed");
        var notice = lastMailTo("Ffion@mail.example.org");
        for (int listed = 0; listed < 5; listed++) {
            assertThat(notice).contains("- Pay lighthouse keepers for nights %1$s: http".formatted(all.get(listed)));
        }
        assertThat(notice).doesNotContain("nights " + all.get(5));
        assertThat(inbox(creatorOf(all.get(0))))
                .containsExactly("Parliament has been dissolved, and petitions have closed");
    }

    @Test
    void whoHasLeftIsNotToldAndNeitherIsWhoSignedWhatWasTakenDown() {
        var petition = opened();
        var other = opened();
        signatures.unsubscribe(founders.id(petition, signerOf(petition)));
        office.takesDown(other);
        dissolves();

        time.goesTo("2024-03-30T12:00");

        assertThat(inbox(signerOf(petition))).isEmpty();
        assertThat(inbox(signerOf(other))).isEmpty();
    }

    @Test
    void responsesAndDebatesGoOn() {
        var petition = askedAbout();
        var debate = proposed();
        dissolves();

        time.goesTo("2024-04-05T12:00");

        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(PetitionProcess.GOVERNMENT_RESPONSE);
        assertThat(task("recordResponse", petition)).isNotNull();
        assertThat(task("decideDebate", debate)).isNotNull();
    }

    @Test
    void whatIsNotPublishedIsStoppedAndItsCreatorHearsKindly() {
        var petition = founders.inModeration();
        dissolves();
        assertThat(task("moderatePetition", petition)).isNotNull();

        time.goesTo("2024-03-30T12:00");

        assertThat(now(petition).state()).isEqualTo(State.STOPPED);
        assertThat(lastMailTo(Founders.creatorsAddress())).contains("This says nothing about what you ask for.");
        assertThat(engine.openTasksNaming(petition)).isEmpty();
    }

    @Test
    void aPauseGivesBackNoDaysBeyondTheDissolution() {
        var petition = openedOn("2023-10-01T12:00");
        time.goesTo("2024-03-10T12:00");
        dissolves();
        office.pausesSigning();
        time.goesTo("2024-03-24T11:00");

        office.resumesSigning();

        assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, petition).dueAt())
                .isEqualTo(london(INSTANT));
    }

    @Test
    void aPauseThatOutlastsParliamentGivesBackNothing() {
        var petition = openedOn("2023-10-01T12:00");
        time.goesTo("2024-03-10T12:00");
        dissolves();
        office.pausesSigning();
        time.goesTo("2024-04-05T11:00");

        office.resumesSigning();
        time.goesTo("2024-04-05T11:01");

        assertThat(now(petition).state()).isEqualTo(State.CLOSED);
        assertThat(now(petition).closedAt()).isEqualTo(london(INSTANT));
    }

    @Test
    void aPetitionRestoredSinceClosesWithTheParliamentItWasOpenedIn() {
        var soon = opened();
        var late = opened();
        office.takesDown(soon);
        office.takesDown(late);
        dissolves();
        time.goesTo("2024-04-05T12:00");

        office.starts("restorePetition", Map.of("petition", soon.toString(), "reason", "It named nobody."));
        opensParliament();
        office.starts("restorePetition", Map.of("petition", late.toString(), "reason", "It named nobody."));
        time.goesTo("2024-04-05T12:01");

        assertThat(now(soon).closedAt()).isEqualTo(london(INSTANT));
        assertThat(now(late).closedAt()).isEqualTo(london(INSTANT));
    }

    @Test
    void nothingIsStartedOrPublishedBeforeThereIsANewParliament() {
        dissolves();
        time.goesTo("2024-04-05T12:00");

        assertThatThrownBy(() -> founders.start())
                .isInstanceOf(ParliamentDissolved.class)
                .hasMessage(
                        "Parliament was dissolved on Saturday 30 March 2024 at 12.01am. Petitions can be started and"
                                + " published when the new one has opened.");
        assertThatThrownBy(this::opened).isInstanceOf(ParliamentDissolved.class);

        opensParliament();
        assertThat(process("dissolveParliament", "dissolution")).hasEndedAt("endEvent_parliamentOpened");
        assertThat(now(founders.inModeration()).isInModeration()).isTrue();
        assertThat(now(opened()).closingAt()).isEqualTo(london("2024-10-05T23:59:59.999"));
    }

    @Test
    void oneThatIsWithdrawnGivesBackWhatWasPromised() {
        var before = opened();
        dissolves();
        var after = opened();
        time.goesTo("2023-11-20T12:00");
        office.pausesSigning();
        time.goesTo("2023-11-22T11:00");
        office.resumesSigning();
        assertThat(now(after).closingAt()).isEqualTo(london(INSTANT));

        office.completes(CLERK, "withdrawDissolution", "dissolution", Map.of());

        for (var petition : List.of(before, after)) {
            assertThat(now(petition).closingAt()).isEqualTo(london("2024-05-17T23:59:59.999"));
            assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, petition).dueAt())
                    .isEqualTo(london("2024-05-17T23:59:59.999"));
            assertThat(founders.timeline(petition, false)).endsWith("dissolution-withdrawn");
        }
        assertThat(process("dissolveParliament", "dissolution")).hasEndedAt("endEvent_dissolutionWithdrawn");
        office.starts("dissolveParliament", Map.of("on", "2024-04-30", "at", "00:01"));
        assertThat(now(before).closingAt()).isEqualTo(london("2024-04-30T00:01"));
        time.goesTo("2024-03-30T12:00");
        assertThat(now(before).isOpen()).isTrue();
    }

    @Test
    void admissionsAreStoppedSomeAtATimeUntilNoneIsLeft() {
        time.goesTo("2024-03-29T12:00");
        int more = StopAdmissionsDelegate.AT_A_TIME + 1;
        for (int petition = 0; petition < more; petition++) {
            admissions.create(Founders.WORDS, Language.ENGLISH);
        }
        dissolves();

        time.goesTo("2024-03-30T12:00");

        assertThat(process("dissolveParliament", "dissolution").passed())
                .filteredOn("serviceTask_stopAdmissions"::equals)
                .hasSize(2);
        assertThat(engine.count(PetitionAdmissionProcess.KEY)).isZero();
    }

    @Test
    void lookingAtTheFormHoldsNobodyUp() {
        var petition = opened();
        var values = json.valueToTree(Map.of("on", "2024-03-30", "at", "00:01"));

        transactions.executeWithoutResult(other -> {
            petitions.hold(petition);
            assertThat(CompletableFuture.runAsync(() -> desk.checkStart("dissolveParliament", values, CLERK)))
                    .succeedsWithin(Duration.ofSeconds(20));
        });

        assertThat(now(petition).closingAt()).isEqualTo(london("2024-05-14T23:59:59.999"));
    }

    @Test
    void anInstantThatHasPassedAndASecondDissolutionAreRefused() {
        assertThat(refusals.ofStart(CLERK, "dissolveParliament", Map.of("on", "2023-11-14", "at", "10:00")))
                .isEqualTo("That instant has passed. Enter one that is still to come.");
        dissolves();
        assertThat(refusals.ofStart(CLERK, "dissolveParliament", Map.of("on", "2024-04-30", "at", "00:01")))
                .isEqualTo("Parliament is to be dissolved on Saturday 30 March 2024 at 12.01am already.");
    }

    private void opensParliament() {
        office.completes(CLERK, "openParliament", "dissolution", Map.of());
    }

    private void dissolves() {
        office.starts("dissolveParliament", Map.of("on", "2024-03-30", "at", "00:01"));
    }
}
