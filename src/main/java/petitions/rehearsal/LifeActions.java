package petitions.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.parliament.Debate;
import petitions.parliament.Debates;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.StaffTasks;

/** What staff do about an event of a life, in the tasks and start forms that they would use. */
@Component
@Profile("local")
class LifeActions {

    private final StaffTasks tasks;
    private final Debates debates;
    private final TimeMachine time;

    LifeActions(StaffTasks tasks, Debates debates, TimeMachine time) {
        this.tasks = tasks;
        this.debates = debates;
        this.time = time;
    }

    void requestResponse(LifeEvent event) {
        complete(event, "requestResponse", key(event), Staff.CLERK, Map.of("department", event.department()));
    }

    void recordResponse(LifeEvent event) {
        complete(
                event,
                "recordResponse",
                key(event),
                Staff.CLERK,
                Map.of(
                        "respondedOn", event.respondedOn(),
                        "summary", event.summary(),
                        "details", event.details()));
    }

    void approveResponse(LifeEvent event) {
        approve(event, "approveResponse", key(event));
    }

    void askForRevision(LifeEvent event) {
        complete(
                event,
                "reviewResponse",
                key(event),
                Staff.COMMITTEE,
                Map.of("decision", "revise", "reason", event.reason(), "replyBy", event.replyBy()));
    }

    void publishRelatedActivity(LifeEvent event) {
        start(
                event,
                "publishRelatedActivity",
                Map.of(
                        "petitions", List.of(event.onlyPetition().number()),
                        "subject", event.subject(),
                        "body", event.body()));
        approve(event, "approveMailing", key(event));
    }

    void scheduleDebate(LifeEvent event) {
        var debate = debate(event);
        tasks.find("decideDebate", debate.id().toString())
                .ifPresent(task -> complete(
                        event, "decideDebate", task.businessKey(), Staff.COMMITTEE, Map.of("decision", "schedule")));
        complete(event, "scheduleDebate", debate.id().toString(), Staff.CLERK, sitting(event));
        approve(event, "approveMailing", debate.id().toString());
    }

    void postponeDebate(LifeEvent event) {
        if (event.newDate() != null) {
            moveDebate(event);
            return;
        }
        var debate = debate(event);
        start(
                event,
                "postponeDebate",
                Map.of(
                        "debate", debate.id().toString(),
                        "change", "postpone",
                        "decidedOn", event.decidedOn(),
                        "reason", event.reason(),
                        "subject", event.subject(),
                        "body", event.body()));
        approve(event, "approveMailing", debate.id().toString());
    }

    void rescheduleDebate(LifeEvent event) {
        var debate = debate(event);
        if (debate.state() == Debate.State.SCHEDULED) {
            moveDebate(event);
            return;
        }
        var values = sitting(event);
        values.put("decision", "newDate");
        complete(event, "rescheduleDebate", debate.id().toString(), Staff.CLERK, values);
        approve(event, "approveMailing", debate.id().toString());
    }

    private void moveDebate(LifeEvent event) {
        var debate = debate(event);
        var values = sitting(event);
        values.put("debate", debate.id().toString());
        values.put("change", "move");
        start(event, "postponeDebate", values);
        approve(event, "approveMailing", debate.id().toString());
    }

    void declineDebate(LifeEvent event) {
        var debate = debate(event);
        var words = Map.of("subject", event.subject(), "body", event.body());
        var decision = new HashMap<String, Object>(words);
        boolean postponed = debate.state() == Debate.State.POSTPONED;
        decision.put("decision", postponed ? "noDebate" : "decline");
        complete(
                event,
                postponed ? "rescheduleDebate" : "decideDebate",
                debate.id().toString(),
                postponed ? Staff.CLERK : Staff.COMMITTEE,
                decision);
        approve(event, "approveMailing", debate.id().toString());
    }

    void recordOutcome(LifeEvent event) {
        var debate = debate(event);
        var values = new HashMap<String, Object>();
        values.put("debatedOn", event.debatedOn());
        values.put("videoUrl", event.videoUrl());
        values.put("transcriptUrl", event.transcriptUrl());
        if (event.subject() != null) {
            values.put("subject", event.subject());
        }
        values.put("body", event.body());
        complete(event, "recordOutcome", debate.id().toString(), Staff.CLERK, values);
        approve(event, "approveMailing", debate.id().toString());
    }

    /** Lets whoever waits for a colleague's approval have it, so that what follows can follow. */
    void approveWhatWaits() {
        tasks.open().stream()
                .filter(task ->
                        task.form().equals("approveResponse") || task.form().equals("approveMailing"))
                .forEach(task -> {
                    tasks.complete(task.id(), Staff.PUBLISHER, Map.of("decision", "approve"));
                    time.settle();
                });
    }

    /** The usual answer to a review that the script says nothing more about. */
    void acceptResponse(PetitionId petition) {
        tasks.find("reviewResponse", petition.toString()).ifPresent(task -> {
            tasks.complete(task.id(), Staff.COMMITTEE, Map.of("decision", "accept"));
            time.settle();
        });
    }

    void pauseSigning(LifeEvent event) {
        start(event, "pauseSigning", Map.of("reason", event.reason()));
    }

    void resumeSigning(LifeEvent event) {
        complete(event, "resumeSigning", "signing", Staff.CLERK, Map.of());
    }

    void takeDown(LifeEvent event) {
        start(
                event,
                "takePetitionDown",
                Map.of("petitions", List.of(event.onlyPetition().number()), "reason", event.reason()));
    }

    private void approve(LifeEvent event, String form, String businessKey) {
        complete(event, form, businessKey, Staff.PUBLISHER, Map.of("decision", "approve"));
    }

    private void complete(LifeEvent event, String form, String businessKey, Actor by, Map<String, ?> values) {
        var task = tasks.find(form, businessKey)
                .orElseThrow(() -> new NotFollowed(
                        event, "The task for it (%s, %s) is not there to do.".formatted(form, businessKey)));
        tasks.complete(task.id(), by, values);
        time.settle();
    }

    private void start(LifeEvent event, String process, Map<String, ?> values) {
        tasks.start(process, Staff.CLERK, values);
        time.settle();
    }

    private Debate debate(LifeEvent event) {
        return event.petitions().stream()
                .flatMap(petition -> debates.underWay(petition).stream())
                .findFirst()
                .orElseThrow(() -> new NotFollowed(event, "None of its petitions is in a debate."));
    }

    private static Map<String, Object> sitting(LifeEvent event) {
        var values = new HashMap<String, Object>();
        values.put("debateOn", event.debateOn());
        values.put("debateAt", event.debateAt());
        values.put("timeNote", event.timeNote());
        values.put("venue", event.venue());
        values.put("leadMember", event.leadMember());
        values.put(
                "petitions", event.petitions().stream().map(PetitionId::number).toList());
        values.put("subject", event.subject());
        values.put("body", event.body());
        return values;
    }

    private static String key(LifeEvent event) {
        return event.onlyPetition().toString();
    }
}
