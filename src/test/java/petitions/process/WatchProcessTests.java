package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Time.london;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.watch.DueTimer;
import petitions.process.watch.DueTimers;
import petitions.process.watch.FoundPetition;
import petitions.process.watch.PetitionFinder;
import petitions.process.watch.PetitionSearch;
import petitions.process.watch.Wait;
import petitions.process.watch.WaitingTask;
import petitions.process.watch.WaitingTasks;

/** What all petitions wait for, as one sees it at a glance. */
class WatchProcessTests extends ProcessScenario {

    private static final Actor DEPARTMENT = new Actor("department");

    @Autowired
    private WaitingTasks tasks;

    @Autowired
    private DueTimers timers;

    @Autowired
    private PetitionFinder finder;

    @Test
    void aTaskIsPastDueFromItsInstantOnAndMineComeFirst() {
        var asked = askedAbout();
        reaches(opened(), 10_000);

        assertThat(tasks.pastDue(time.now(), Office.CLERK, 10)).isEmpty();

        var later = london("2023-12-10T12:00");
        assertThat(tasks.pastDue(later, DEPARTMENT, 10))
                .extracting(WaitingTask::step)
                .containsExactly("Record the response", "Request a response");
        assertThat(tasks.pastDue(later, Office.CLERK, 10))
                .extracting(WaitingTask::step)
                .containsExactly("Request a response", "Record the response");
        assertThat(tasks.countPastDue(later)).isEqualTo(2);
        assertThat(tasks.pastDue(later, DEPARTMENT, 10)).first().satisfies(task -> {
            assertThat(task.petitions()).isEqualTo(asked.toString());
            assertThat(task.title()).contains("lighthouse");
            assertThat(task.groups()).isEqualTo("Clerks, " + Words.DEPARTMENT);
            assertThat(task.mine()).isTrue();
        });
    }

    @Test
    void aDepartmentHasItsOwnTasksOnly() {
        askedAbout();
        reaches(opened(), 10_000);

        assertThat(tasks.of(DEPARTMENT, 10)).extracting(WaitingTask::step).containsExactly("Record the response");
        assertThat(tasks.of(new Actor("nobody"), 10)).isEmpty();
    }

    @Test
    void whatFallsDueIsListedInItsOrder() {
        var petition = askedAbout();
        var from = time.now();

        assertThat(timers.between(from, london("2023-12-06T00:00"), 10))
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.step()).isEqualTo("Response overdue");
                    assertThat(timer.petitions()).isEqualTo(petition.toString());
                    assertThat(timer.process()).isEqualTo("Government response");
                });
        assertThat(timers.between(from, london("2024-06-01T00:00"), 10))
                .extracting(DueTimer::step)
                .containsExactly("Response overdue", "Closing instant reached");
        assertThat(timers.count(from, london("2024-06-01T00:00"))).isEqualTo(2);
        assertThat(tasks.dueBetween(from, london("2023-12-06T00:00"), Office.CLERK, 10))
                .extracting(WaitingTask::step)
                .containsExactly("Record the response");
    }

    @Test
    void timersThatAreHeldWhileSigningIsPausedAreNotDue() {
        opened();
        assertThat(timers.count(time.now(), london("2024-06-01T00:00"))).isOne();

        office.pausesSigning();

        assertThat(timers.count(time.now(), london("2024-06-01T00:00"))).isZero();
    }

    @Test
    void aPetitionIsFoundByItsNumberAndByPartOfItsTitle() {
        var one = opened();
        var other = opened();

        assertThat(numbers(words(one.toString()))).containsExactly(one);
        assertThat(numbers(words("KEEPERS for nights"))).containsExactly(other, one);
        assertThat(numbers(words("100%"))).isEmpty();
        assertThat(numbers(words("_"))).isEmpty();
        assertThat(numbers(words("\\"))).isEmpty();
        assertThat(finder.count(PetitionSearch.ALL)).isEqualTo(2);
    }

    @Test
    void aPetitionIsFoundByItsStateAndByTheDepartmentThatWasAsked() {
        var open = opened();
        var asked = askedAbout();
        petitions.takeDown(open, "It names a keeper.", Office.CLERK);

        assertThat(numbers(new PetitionSearch(null, State.TAKEN_DOWN, null, null, null)))
                .containsExactly(open);
        assertThat(numbers(new PetitionSearch(null, null, Words.DEPARTMENT, null, null)))
                .containsExactly(asked);
    }

    @Test
    void aPetitionIsFoundByWhatItWaitsForAndHowLong() {
        var asked = askedAbout();
        time.goesTo("2023-11-20T10:30");
        var late = askedAbout();

        assertThat(numbers(waits("userTask_recordResponse", null))).containsExactly(asked, late);
        assertThat(numbers(waits("userTask_recordResponse", 5))).containsExactly(asked);
        assertThat(numbers(waits(null, 5))).containsExactly(asked);
        assertThat(numbers(waits("userTask_reviewResponse", null))).isEmpty();
        assertThat(finder.count(waits("userTask_recordResponse", 5))).isOne();
        assertThat(finder.find(waits(null, 5), 0, 10)).first().satisfies(petition -> assertThat(petition.waits())
                .extracting(Wait::step)
                .containsExactly("Record the response"));
    }

    @Test
    void aPetitionWaitsForItsDebateToo() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);

        assertThat(numbers(waits("userTask_decideDebate", null))).containsExactly(petition);
        assertThat(finder.find(words(petition.toString()), 0, 1).get(0).waits())
                .extracting(Wait::step)
                .contains("Decide on a debate", "Await the debate's end");
    }

    @Test
    void whatPetitionsCanWaitForIsAskedOfTheModels() {
        assertThat(finder.waits())
                .containsEntry("userTask_recordResponse", "Record the response")
                .containsEntry("receiveTask_awaitMailing", "Await delivery")
                .doesNotContainKey("serviceTask_publishResponse");
    }

    private List<PetitionId> numbers(PetitionSearch search) {
        return finder.find(search, 0, 10).stream().map(FoundPetition::id).toList();
    }

    private static PetitionSearch words(String words) {
        return new PetitionSearch(words, null, null, null, null);
    }

    private static PetitionSearch waits(String step, Integer days) {
        return new PetitionSearch(null, null, null, step, days);
    }
}
