package petitions.process;

import static petitions.process.Variables.PETITION_NUMBER;
import static petitions.process.Variables.PETITION_TITLE;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.parliament.Responses;
import petitions.petition.DebateThresholdReached;
import petitions.petition.PetitionOpened;
import petitions.petition.PetitionTakenDown;
import petitions.petition.ResponseThresholdReached;

/** What happens to a petition, as messages to its process; each in the transaction of its event. */
@Component
class PetitionMessages {

    private final Messages messages;
    private final Responses responses;

    PetitionMessages(Messages messages, Responses responses) {
        this.messages = messages;
        this.responses = responses;
    }

    @EventListener
    void on(PetitionOpened event) {
        messages.start(
                PetitionProcess.PETITION_OPENED,
                event.petition().toString(),
                Map.of(PETITION_NUMBER, event.petition().toString(), PETITION_TITLE, event.action()));
    }

    /** Nobody is asked for what there is: where it lived before, a petition may have been answered below the threshold. */
    @EventListener
    void on(ResponseThresholdReached event) {
        if (responses.latest(event.petition()).isEmpty()) {
            messages.deliver(
                    PetitionProcess.RESPONSE_THRESHOLD_REACHED, event.petition().toString(), Map.of());
        }
    }

    @EventListener
    void on(DebateThresholdReached event) {
        messages.deliver(
                PetitionProcess.DEBATE_THRESHOLD_REACHED, event.petition().toString(), Map.of());
    }

    @EventListener
    void on(PetitionTakenDown event) {
        messages.announce(PetitionProcess.PETITION_TAKEN_DOWN, event.petition().toString());
    }
}
