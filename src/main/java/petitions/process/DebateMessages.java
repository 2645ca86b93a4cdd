package petitions.process;

import static petitions.process.Variables.NOTICE_ID;
import static petitions.process.Variables.PETITION_NUMBER;
import static petitions.process.Variables.PETITION_TITLE;

import java.util.Collection;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;
import petitions.parliament.DebateDeclined;
import petitions.parliament.DebateEmptied;
import petitions.parliament.DebateHeld;
import petitions.parliament.DebatePostponed;
import petitions.parliament.DebateProposed;
import petitions.parliament.DebateRescheduled;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponded;
import petitions.parliament.PetitionLeftDebate;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** What happens to a debate, as messages to its process and to those of its petitions. */
@Component
class DebateMessages {

    private final Messages messages;
    private final TaskNames names;
    private final Petitions petitions;
    private final Debates debates;
    private final Correspondence correspondence;

    DebateMessages(
            Messages messages, TaskNames names, Petitions petitions, Debates debates, Correspondence correspondence) {
        this.messages = messages;
        this.names = names;
        this.petitions = petitions;
        this.debates = debates;
        this.correspondence = correspondence;
    }

    @EventListener
    void on(DebateProposed event) {
        var first = petitions.require(event.petitions().iterator().next());
        messages.start(
                DebateProcess.DEBATE_PROPOSED,
                event.debate().toString(),
                Map.of(PETITION_NUMBER, PetitionNumbers.of(event.petitions()), PETITION_TITLE, first.action()));
    }

    @EventListener
    void on(GovernmentResponded event) {
        debates.underWay(event.petition())
                .ifPresent(debate -> messages.announce(
                        DebateProcess.GOVERNMENT_RESPONDED, debate.id().toString()));
    }

    @EventListener
    void on(DebatePostponed event) {
        correspondence.withdrawDebateNews(event.debate());
        messages.deliver(
                DebateProcess.DEBATE_POSTPONED,
                event.debate().toString(),
                Map.of(NOTICE_ID, event.notice().toString()));
    }

    /** One that was postponed gets its date in a task of the process itself, which needs no message. */
    @EventListener(condition = "#event.moved()")
    void on(DebateRescheduled event) {
        correspondence.withdrawDebateNews(event.debate());
        messages.deliver(
                DebateProcess.DEBATE_RESCHEDULED,
                event.debate().toString(),
                Map.of(
                        NOTICE_ID, event.notice().toString(),
                        PETITION_NUMBER, PetitionNumbers.of(event.petitions())));
    }

    @EventListener
    void on(PetitionLeftDebate event) {
        var left = PetitionNumbers.of(event.petitions());
        messages.remember(event.debate().toString(), PETITION_NUMBER, left);
        names.rename(event.debate().toString(), left);
    }

    @EventListener
    void on(DebateHeld event) {
        settle(event.petitions());
    }

    @EventListener
    void on(DebateDeclined event) {
        settle(event.petitions());
    }

    @EventListener
    void on(DebateEmptied event) {
        messages.announce(DebateProcess.DEBATE_EMPTIED, event.debate().toString());
    }

    private void settle(Collection<PetitionId> inDebate) {
        inDebate.forEach(petition -> messages.announce(PetitionProcess.DEBATE_SETTLED, petition.toString()));
    }
}
