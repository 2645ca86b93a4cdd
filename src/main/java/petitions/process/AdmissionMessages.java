package petitions.process;

import static petitions.process.Variables.PETITION_NUMBER;
import static petitions.process.Variables.PETITION_TITLE;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import petitions.petition.AwaitedNoLonger;
import petitions.petition.CreatorConfirmed;
import petitions.petition.PetitionCorrected;
import petitions.petition.PetitionCreated;
import petitions.petition.PetitionId;
import petitions.petition.PetitionStopped;
import petitions.petition.Petitions;
import petitions.petition.SupportersReached;

/** What happens to a petition before it is published, as messages to the process of its admission. */
@Component
class AdmissionMessages {

    private final Messages messages;
    private final Petitions petitions;

    AdmissionMessages(Messages messages, Petitions petitions) {
        this.messages = messages;
        this.petitions = petitions;
    }

    @EventListener
    void on(PetitionCreated event) {
        messages.start(
                PetitionAdmissionProcess.PETITION_CREATED,
                event.petition().toString(),
                Map.of(PETITION_NUMBER, event.petition().toString(), PETITION_TITLE, event.action()));
    }

    @EventListener
    void on(CreatorConfirmed event) {
        deliver(PetitionAdmissionProcess.CREATOR_CONFIRMED, event.petition(), Map.of());
    }

    @EventListener
    void on(SupportersReached event) {
        deliver(PetitionAdmissionProcess.SUPPORTERS_REACHED, event.petition(), Map.of());
    }

    @EventListener
    void on(PetitionCorrected event) {
        deliver(
                PetitionAdmissionProcess.PETITION_CORRECTED,
                event.petition(),
                Map.of(PETITION_TITLE, petitions.require(event.petition()).action()));
    }

    @EventListener
    void on(PetitionStopped event) {
        messages.announce(
                PetitionAdmissionProcess.PETITION_STOPPED, event.petition().toString());
    }

    /** Its deadline may pass on another node in the same moment: then nothing has happened, and the public is told kindly. */
    private void deliver(String message, PetitionId petition, Map<String, Object> variables) {
        try {
            messages.deliver(message, petition.toString(), variables);
        } catch (MismatchingMessageCorrelationException over) {
            throw new AwaitedNoLonger(petition, over);
        } catch (ProcessEngineException overtaken) {
            // which of the engine's rows was gone or changed decides what it throws
            throw new ConcurrencyFailureException("Petition %s went on meanwhile.".formatted(petition), overtaken);
        }
    }
}
