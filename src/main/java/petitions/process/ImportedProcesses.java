package petitions.process;

import static petitions.process.Variables.PETITION_NUMBER;
import static petitions.process.Variables.PETITION_TITLE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Debate;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Responses;
import petitions.petition.DeadlineSettings;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;
import petitions.platform.text.OneLine;

/**
 * Puts the process of a petition that lived elsewhere, or was taken down, to where it stands, as the domain tells it. Steps that are
 * past are not taken, so that nobody is asked, reminded or mailed for them; what is still to come goes its usual way.
 */
@Service
@Transactional
public class ImportedProcesses {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Petitions petitions;
    private final Responses responses;
    private final Debates debates;
    private final DeadlineSettings deadlines;
    private final Clock clock;

    ImportedProcesses(
            RuntimeService runtime,
            ManagementService management,
            Petitions petitions,
            Responses responses,
            Debates debates,
            DeadlineSettings deadlines,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.petitions = petitions;
        this.responses = responses;
        this.debates = debates;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Reminders that were due before the petition came are nobody's any more. */
    public void place(PetitionId id) {
        place(id, event -> true);
    }

    /** A response that has been due since the petition was taken down is late now, once. */
    void placeAgain(PetitionId id) {
        boolean known = responses
                .latest(id)
                .map(response -> response.overdueSince() != null)
                .orElse(true);
        place(id, event -> known || !event.equals(GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE));
    }

    /** @param forgotten which events are not caught up with that are past */
    private void place(PetitionId id, Predicate<String> forgotten) {
        var petition = petitions.require(id);
        var response = responses.latest(id).orElse(null);
        var debate = debates.underWay(id).orElse(null);
        var steps = new ArrayList<String>();
        if (petition.isOpen()) {
            steps.add(PetitionProcess.EVENT_CLOSING_REACHED);
        } else if (petition.closedAt().plus(deadlines.lateConfirmation()).isAfter(now())) {
            steps.add(PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER);
        }
        boolean responseIsFollowed = isFollowed(petition, response);
        if (responseIsFollowed) {
            steps.add(PetitionProcess.GOVERNMENT_RESPONSE);
        }
        if (debate != null && petition.debateThresholdReachedAt() != null) {
            steps.add(PetitionProcess.AWAIT_DEBATE);
        } else if (petition.debateThresholdReachedAt() != null && debates.of(id).isEmpty()) {
            steps.add(PetitionProcess.PROPOSE_DEBATE);
        }
        if (steps.isEmpty()) {
            steps.add(PetitionProcess.END_PETITION_ENDED);
        }
        var instance = start(PetitionProcess.KEY, id.toString(), petition, steps);
        if (responseIsFollowed) {
            follow(instance, response, forgotten);
        }
        if (debate != null) {
            placeDebate(debate, petition, forgotten);
        }
    }

    /** Until the Committee has accepted it. */
    private static boolean isFollowed(Petition petition, GovernmentResponse response) {
        return response == null
                ? petition.responseThresholdReachedAt() != null
                : response.state() != GovernmentResponse.State.ACCEPTED;
    }

    private String start(String process, String businessKey, Petition petition, List<String> steps) {
        var start = runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariables(Map.of(
                        PETITION_NUMBER, petition.id().toString(), PETITION_TITLE, OneLine.of(petition.action())));
        steps.forEach(start::startBeforeActivity);
        return start.execute().getId();
    }

    /** The call begins with asking a department; from there it is moved to where the response stands. */
    private void follow(String instance, GovernmentResponse response, Predicate<String> forgotten) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(PetitionProcess.GOVERNMENT_RESPONSE)
                .singleResult()
                .getId());
        if (response == null) {
            return;
        }
        var call = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .singleResult()
                .getId();
        var move = runtime.createProcessInstanceModification(call).startBeforeActivity(step(response));
        if (response.overdueSince() != null) {
            move.startBeforeActivity(GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE);
        }
        move.cancelAllForActivity(GovernmentResponseProcess.REQUEST_RESPONSE).execute();
        forgetWhatIsPast(call, forgotten);
    }

    /** What was decided on the way to a publication is decided anew. */
    private static String step(GovernmentResponse response) {
        return switch (response.state()) {
            case RECORDED, APPROVED -> GovernmentResponseProcess.APPROVE_RESPONSE;
            case RETURNED -> GovernmentResponseProcess.CORRECT_RESPONSE;
            case REQUESTED -> GovernmentResponseProcess.RECORD_RESPONSE;
            default -> GovernmentResponseProcess.REVIEW_RESPONSE;
        };
    }

    private void placeDebate(Debate debate, Petition petition, Predicate<String> forgotten) {
        boolean dayHasCome =
                debate.date() != null && !London.startOfDay(debate.date().on()).isAfter(now());
        var step =
                switch (debate.state()) {
                    case PROPOSED -> DebateProcess.DECIDE_DEBATE;
                    case POSTPONED -> DebateProcess.RESCHEDULE_DEBATE;
                    default -> dayHasCome ? DebateProcess.RECORD_OUTCOME : DebateProcess.EVENT_DEBATE_DAY_REACHED;
                };
        forgetWhatIsPast(start(DebateProcess.KEY, debate.id().toString(), petition, List.of(step)), forgotten);
    }

    private void forgetWhatIsPast(String instance, Predicate<String> forgotten) {
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(timer -> !due(timer).isAfter(now()))
                .filter(timer -> forgotten.test(event(timer)))
                .map(Job::getId)
                .forEach(management::deleteJob);
    }

    private String event(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }

    private Instant now() {
        return clock.instant();
    }
}
