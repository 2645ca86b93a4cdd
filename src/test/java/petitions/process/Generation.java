package petitions.process;

import static petitions.process.Office.CLERK;
import static petitions.process.Words.with;

import java.util.HashMap;
import java.util.Map;
import petitions.platform.Actor;

/** Petitions of one scenario, one waiting at each step that there is, and what staff do to bring all of them to their end. */
class Generation {

    private static final Map<String, Map<String, ?>> WORK = work();

    private final ProcessScenario scenario;
    private final Founders founders;
    private final CommitteeWeek committee;

    Generation(ProcessScenario scenario, Founders founders, CommitteeWeek committee) {
        this.scenario = scenario;
        this.founders = founders;
        this.committee = committee;
    }

    /** Wait for people, for days, and for each other, a little after midnight on 15 November 2023. */
    void waitForPeopleAndDays(boolean admitted, boolean meets) {
        var office = scenario.office;
        scenario.openedOn("2023-05-14T12:00");
        scenario.time.beginsAt("2023-10-18T10:00");
        scenario.askedAbout();
        var heldBefore = scenario.proposed();
        office.announcesADebate(heldBefore, "2023-11-13");
        if (meets) {
            meeting();
        }
        scenario.time.goesTo("2023-11-13T08:00");
        if (admitted) {
            moderations();
        }
        scenario.time.goesTo("2023-11-14T09:00");
        office.recordsTheOutcome(heldBefore);
        var today = scenario.proposed();
        office.announcesADebate(today, "2023-11-15");
        responses();
        debates();
        office.publishesRelatedActivity(scenario.opened());
        var returned = scenario.opened();
        office.publishesRelatedActivity(returned);
        office.returnsTheMailing(returned, "Say which coast.");
        if (admitted) {
            admissions();
        }
        scenario.time.goesTo("2023-11-15T00:05");
        office.pausesSigning();
    }

    /** Wait until mail has gone out. */
    void waitForMail(boolean admitted) {
        var office = scenario.office;
        scenario.openedOn("2023-05-14T12:00");
        scenario.time.beginsAt("2023-11-14T10:00");
        var response = scenario.askedAbout();
        office.recordsTheResponse(response);
        var published = admitted ? founders.inModeration() : null;
        scenario.time.holdsMail();
        office.approvesTheResponse(response);
        if (admitted) {
            office.completes(CLERK, "moderatePetition", published, Map.of("decision", "publish"));
            office.completes(
                    CLERK,
                    "moderatePetition",
                    founders.inModeration(),
                    Map.of("decision", "reject", "code", "duplicate"));
        }
        scenario.time.goesTo("2023-11-15T00:05");
    }

    /** On a Thursday, as it could not be on the Tuesday. */
    private void meeting() {
        scenario.proposed();
        scenario.time.goesTo("2023-11-09T10:00");
        committee.closesWhatIsDue();
        scenario.time.goesTo("2023-11-10T17:00");
        committee.closesWhatIsDue();
        committee.meetsOn("2023-11-14", "2023-11-16");
    }

    private void responses() {
        var office = scenario.office;
        scenario.reaches(scenario.opened(), 10_000);
        scenario.askedAbout();
        var recorded = scenario.askedAbout();
        office.recordsTheResponse(recorded);
        var returned = scenario.askedAbout();
        office.recordsTheResponse(returned);
        office.returnsTheResponse(returned, "It stops in the middle.");
        var published = scenario.askedAbout();
        office.recordsTheResponse(published);
        office.approvesTheResponse(published);
        var revised = scenario.askedAbout();
        office.recordsTheResponse(revised);
        office.approvesTheResponse(revised);
        office.asksForARevision(revised, "2024-04-05");
    }

    private void debates() {
        var office = scenario.office;
        scenario.proposed();
        office.agreesToADebate(scenario.proposed());
        office.defersTheDebate(scenario.proposed(), "2024-01-15");
        office.awaitsTheResponse(scenario.proposed(), "2024-01-15");
        office.declinesTheDebate(scenario.proposed());
        var beingTold = scenario.proposed();
        office.agreesToADebate(beingTold);
        office.schedulesTheDebate(beingTold, "2023-12-04");
        office.announcesADebate(scenario.proposed(), "2023-12-11");
        var postponed = scenario.proposed();
        office.announcesADebate(postponed, "2023-12-11");
        office.postponesTheDebate(postponed);
        var toReschedule = scenario.proposed();
        office.announcesADebate(toReschedule, "2023-12-11");
        office.postponesTheDebate(toReschedule);
        office.approvesTheMailing(toReschedule);
    }

    /** Nobody may start more than three petitions in a day, nor the same one again before it is confirmed. */
    private void admissions() {
        founders.gathering();
        founders.start();
    }

    private void moderations() {
        founders.inModeration();
        var returned = founders.inModeration();
        scenario.office.completes(
                CLERK, "moderatePetition", returned, Map.of("decision", "return", "reason", "Say who should pay."));
    }

    /** Staff do whatever there is to do, time passes, and so on until nothing waits. */
    void comesToItsEnd(StaffTasks tasks) {
        scenario.time.releasesMail();
        while (scenario.engine.isBusy()) {
            var open = tasks.open();
            if (!open.isEmpty()) {
                open.stream().findFirst().ifPresent(this::complete);
            } else {
                scenario.time.goesTo(scenario.engine.nextTimer().dueAt());
            }
        }
    }

    private void complete(TaskSummary task) {
        if (task.form().equals("holdMeeting") && scenario.time.now().isBefore(task.dueAt())) {
            scenario.time.goesTo(task.dueAt());
        }
        scenario.office.completes(doer(task), task.form(), task.businessKey(), WORK.get(task.form()));
    }

    private static Actor doer(TaskSummary task) {
        return task.groups().contains("publisher")
                ? Office.PUBLISHER
                : task.groups().contains("committee") ? Office.COMMITTEE : CLERK;
    }

    private static Map<String, Map<String, ?>> work() {
        var work = new HashMap<String, Map<String, ?>>();
        work.put("requestResponse", Map.of("department", Words.DEPARTMENT));
        work.put("recordResponse", Words.response());
        work.put("correctResponse", Map.of("details", "All of it."));
        work.put("approveResponse", Map.of("decision", "approve"));
        work.put("reviewResponse", Map.of("decision", "accept"));
        work.put("decideDebate", with(Words.notice(), "decision", "decline"));
        work.put("scheduleDebate", Words.sittingOn("2023-12-18"));
        work.put("rescheduleDebate", with(Words.notice(), "decision", "noDebate"));
        work.put("recordOutcome", Words.notice());
        work.put("approveMailing", Map.of("decision", "approve"));
        work.put("reviseMailing", Map.of("body", "The north coast."));
        work.put("moderatePetition", Map.of("decision", "publish"));
        work.put("holdMeeting", Map.of("reason", "The division bell rang."));
        work.put("resumeSigning", Map.of());
        work.put("withdrawDissolution", Map.of());
        work.put("openParliament", Map.of());
        return work;
    }
}
