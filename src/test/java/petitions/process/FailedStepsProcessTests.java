package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static petitions.process.GovernmentResponseProcess.PUBLISH_RESPONSE;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.watch.Engine;
import petitions.process.watch.FailedStep;
import petitions.process.watch.FailureReports;
import petitions.process.watch.Failures;
import petitions.process.watch.Retries;
import petitions.process.watch.StepNotStuck;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Steps that fail as often as they may: staff see them, are told once, and have them tried again. */
class FailedStepsProcessTests extends ProcessScenario {

    private static final Actor OPERATOR = new Actor("operator");
    private static final int TRIES = 5;
    private static final TemporalUnitOffset A_MOMENT = within(2, ChronoUnit.SECONDS);

    @Autowired
    private Failures failures;

    @Autowired
    private Retries retries;

    @Autowired
    private FailureReports reports;

    @Autowired
    private StaffTasks tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void theCauseIsMended() {
        var owner = TestDatabase.owner(jdbc);
        owner.sql("drop trigger if exists nothing_is_published on government_response")
                .update();
        owner.sql("drop function if exists refuse_to_publish").update();
    }

    @Test
    void aStepThatFailsForGoodIsSeenWithItsPetitionSinceWhenAndWhy() {
        var petition = approvedThoughNothingCanBePublished();

        assertThat(failures.all(10)).singleElement().satisfies(step -> {
            assertThat(step.activity()).isEqualTo(PUBLISH_RESPONSE);
            assertThat(step.step()).isEqualTo("Publish the response");
            assertThat(step.process()).isEqualTo("Government response");
            assertThat(step.petitions()).isEqualTo(petition.toString());
            assertThat(step.since()).isCloseTo(time.now(), A_MOMENT);
        });
    }

    @Test
    void whatOthersThanOurRulesSayIsNotRepeatedAsItMayNamePeople() {
        approvedThoughNothingCanBePublished();

        assertThat(failed().cause().why())
                .isEqualTo("Something broke: PSQLException. The log says more.")
                .doesNotContain("Rosalind");
    }

    @Test
    void whatOurRulesSayIsSaid() {
        var petition = recorded();
        approves(petition);
        jdbc.sql("update government_response set state = 'recorded'").update();
        failsForGood(petition);

        assertThat(failed().cause().kind()).isEqualTo("Refused");
        assertThat(failed().cause().why()).contains(petition.toString()).endsWith(".");
    }

    @Test
    void whatIsTriedAgainGoesOnWithoutDoingTwiceWhatWasDone() {
        var petition = approvedThoughNothingCanBePublished();
        var mailsBefore = mailings();
        theCauseIsMended();

        retries.again(failed().job(), OPERATOR);

        assertThat(failures.count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        time.goesTo(time.now());
        assertThat(responses.require(petition).publishedAt()).isNotNull();
        assertThat(mailings())
                .startsWith(mailsBefore.toArray(String[]::new))
                .hasSize(mailsBefore.size() + 1)
                .endsWith("signer-government-responded");
        assertThat(process(GovernmentResponseProcess.KEY, petition).passed()).containsOnlyOnce(PUBLISH_RESPONSE);
    }

    @Test
    void whoPressedIsOnTheTimelineForStaffOnly() {
        var petition = approvedThoughNothingCanBePublished();

        retries.again(failed().job(), OPERATOR);

        assertThat(timeline.of(petition)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("step-retried");
            assertThat(entry.actor()).isEqualTo("operator");
            assertThat(entry.summary()).contains("Publish the response");
        });
        assertThat(timeline.publicOf(petition)).extracting(TimelineEntry::kind).doesNotContain("step-retried");
    }

    @Test
    void whatFailedInTheSameWayIsOneKindAndIsTriedAgainTogether() {
        nothingCanBePublished();
        var petitions = IntStream.range(0, 3).mapToObj(count -> recorded()).toList();
        petitions.forEach(this::approves);
        petitions.forEach(this::failsForGood);
        assertThat(failures.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.count()).isEqualTo(3);
            assertThat(kind.steps())
                    .extracting(FailedStep::petitions)
                    .containsExactlyInAnyOrderElementsOf(
                            petitions.stream().map(PetitionId::toString).toList());
        });
        theCauseIsMended();

        assertThat(retries.againAllLike(failed().job(), OPERATOR)).isEqualTo(3);

        time.goesTo(time.now());
        assertThat(petitions)
                .allSatisfy(petition ->
                        assertThat(responses.require(petition).publishedAt()).isNotNull());
    }

    @Test
    void whatFailedForAnotherReasonIsLeftAlone() {
        var refused = recorded();
        approves(refused);
        jdbc.sql("update government_response set state = 'recorded'").update();
        failsForGood(refused);
        approvedThoughNothingCanBePublished();
        assertThat(failures.kinds()).hasSize(2);

        assertThat(retries.againAllLike(failed().job(), OPERATOR)).isOne();

        assertThat(failures.count()).isOne();
    }

    @Test
    void pressingTwiceDoesNothingTwice() {
        approvedThoughNothingCanBePublished();
        var job = failed().job();
        retries.again(job, OPERATOR);

        assertThatThrownBy(() -> retries.again(job, OPERATOR)).isInstanceOf(StepNotStuck.class);
        assertThatThrownBy(() -> retries.againAllLike(job, OPERATOR)).isInstanceOf(StepNotStuck.class);
        assertThatThrownBy(() -> retries.again("no such job", OPERATOR)).isInstanceOf(StepNotStuck.class);
    }

    @Test
    void ofEightWhoPressAtOnceOneIsHeard() {
        var petition = approvedThoughNothingCanBePublished();
        var job = failed().job();

        var refused = AtOnce.times(8, () -> retries.again(job, OPERATOR));

        assertThat(refused).hasSize(7).allSatisfy(failure -> assertThat(failure).isInstanceOf(StepNotStuck.class));
        assertThat(timeline.of(petition))
                .filteredOn(entry -> entry.kind().equals("step-retried"))
                .hasSize(1);
    }

    @Test
    void staffAreToldOnceOfAllThatFailedInTheSameWayAndAnewWhenItFailsAgain() {
        nothingCanBePublished();
        var petitions = List.of(recorded(), recorded());
        petitions.forEach(this::approves);
        petitions.forEach(this::failsForGood);

        reports.reportNew();
        reports.reportNew();
        assertThat(mailings()).filteredOn("staff-step-failed"::equals).hasSize(1);
        time.settles();
        assertThat(lastMailTo("committee@petitions.example"))
                .contains("Publish the response", "/staff/failures")
                .doesNotContain("Rosalind");

        retries.againAllLike(failed().job(), OPERATOR);
        reports.reportNew();
        failsForGood(petitions.get(0));
        reports.reportNew();
        assertThat(mailings()).filteredOn("staff-step-failed"::equals).hasSize(2);
    }

    @Test
    void healthIsDegradedUntilItIsTriedAgain(@Autowired HealthEndpoint health) {
        assertThat(health.healthForPath("failedSteps").getStatus()).isEqualTo(Status.UP);
        approvedThoughNothingCanBePublished();

        assertThat(health.healthForPath("failedSteps").getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));

        retries.again(failed().job(), OPERATOR);
        assertThat(health.healthForPath("failedSteps").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void jobsThatAreDueAndThatNobodyDoesAreCounted(@Autowired Engine engine) {
        assertThat(engine.state().due()).isZero();
        approves(recorded());

        assertThat(engine.state().due()).isOne();
        assertThat(engine.state().oldestDue()).isCloseTo(time.now(), A_MOMENT);
        assertThat(engine.state().isBehind(time.now())).isFalse();
        assertThat(engine.state().isBehind(time.now().plus(Duration.ofMinutes(3))))
                .isTrue();
    }

    private FailedStep failed() {
        return failures.all(10).get(failures.count() - 1);
    }

    private PetitionId approvedThoughNothingCanBePublished() {
        nothingCanBePublished();
        var petition = recorded();
        approves(petition);
        failsForGood(petition);
        return petition;
    }

    private PetitionId recorded() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        return petition;
    }

    private void approves(PetitionId petition) {
        tasks.complete(task("approveResponse", petition).id(), Office.PUBLISHER, Map.of("decision", "approve"));
    }

    private void nothingCanBePublished() {
        var owner = TestDatabase.owner(jdbc);
        owner.sql("""
                        create or replace function refuse_to_publish() returns trigger language plpgsql as $$
                        begin
                            raise exception 'The disk of Rosalind Achterberg is full';
                        end $$
                        """).update();
        owner.sql("""
                        create trigger nothing_is_published before update on government_response
                        for each row when (new.state = 'published') execute function refuse_to_publish()
                        """).update();
    }

    /** As the engine tries it in its background. */
    private void failsForGood(PetitionId petition) {
        var job = jdbc.sql("""
                        select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution x on x.id_ = j.process_instance_id_
                        where x.business_key_ = ? and d.act_id_ = ?
                        """)
                .params(petition.toString(), PUBLISH_RESPONSE)
                .query(String.class)
                .single();
        for (int tried = 0; tried < TRIES; tried++) {
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        }
    }
}
