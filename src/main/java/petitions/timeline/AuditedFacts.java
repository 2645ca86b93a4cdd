package petitions.timeline;

import org.springframework.stereotype.Component;
import petitions.audit.Act;
import petitions.parliament.DebateDate;
import petitions.parliament.DebatePostponed;
import petitions.parliament.DebateRescheduled;
import petitions.parliament.DebateScheduled;
import petitions.parliament.Notices;
import petitions.parliament.RelatedActivityPublished;
import petitions.parliament.ResponseApproved;
import petitions.parliament.ResponseRequested;
import petitions.parliament.Responses;
import petitions.parliament.RevisionRequested;
import petitions.petition.DissolutionAnnounced;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.petition.PetitionRejected;
import petitions.petition.SigningResumed;
import petitions.signature.SignaturesErased;

/** What an event has to show beside its kind: dates that moved, and which text was approved. */
@Component
class AuditedFacts {

    private final Responses responses;
    private final Notices notices;

    AuditedFacts(Responses responses, Notices notices) {
        this.responses = responses;
        this.notices = notices;
    }

    Act of(PetitionEvent event, Act act) {
        if (event instanceof ResponseApproved approved) {
            return response(approved.petition(), approved.version(), act);
        } else if (event instanceof RelatedActivityPublished published) {
            var text = notices.require(published.notice()).text();
            return act.with("notice", published.notice().number())
                    .withDigestOf("text", text.subject() + "\n" + text.body());
        } else if (event instanceof ResponseRequested requested) {
            return act.with("due", requested.dueOn().toString());
        } else if (event instanceof RevisionRequested requested) {
            return act.with("version", requested.version())
                    .with("due", requested.replyBy().toString());
        } else if (event instanceof DebateScheduled scheduled) {
            return date(scheduled.date(), act.with("debate", scheduled.debate().number()));
        } else if (event instanceof DebateRescheduled moved) {
            return date(moved.date(), act.with("debate", moved.debate().number()));
        } else if (event instanceof DebatePostponed postponed) {
            return act.with("debate", postponed.debate().number())
                    .with("was", postponed.previousDate().toString());
        } else if (event instanceof SigningResumed resumed) {
            return act.with("days", resumed.days());
        } else if (event instanceof DissolutionAnnounced announced) {
            return act.with("dissolved", announced.dissolvedAt().toString());
        } else if (event instanceof SignaturesErased erased) {
            return act.with("signatures", erased.signatures());
        } else if (event instanceof PetitionRejected rejected) {
            return act.with("code", rejected.code().code());
        }
        return act;
    }

    private Act response(PetitionId petition, int version, Act act) {
        return responses.all(petition).stream()
                .filter(response -> response.version() == version)
                .findFirst()
                .map(response -> act.with("version", version)
                        .withDigestOf(
                                "text",
                                response.text().summary() + "\n"
                                        + response.text().details()))
                .orElseThrow();
    }

    private static Act date(DebateDate date, Act act) {
        return act.with("on", date.on().toString());
    }
}
