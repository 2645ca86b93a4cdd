package petitions.process;

import static petitions.process.Variables.PETITION_NUMBER;
import static petitions.process.Variables.PETITION_TITLE;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.petition.CreatorConfirmed;
import petitions.petition.PetitionCorrected;
import petitions.petition.PetitionCreated;
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
        messages.deliver(
                PetitionAdmissionProcess.CREATOR_CONFIRMED, event.petition().toString(), Map.of());
    }

    @EventListener
    void on(SupportersReached event) {
        messages.deliver(
                PetitionAdmissionProcess.SUPPORTERS_REACHED, event.petition().toString(), Map.of());
    }

    @EventListener
    void on(PetitionCorrected event) {
        messages.deliver(
                PetitionAdmissionProcess.PETITION_CORRECTED,
                event.petition().toString(),
                Map.of(PETITION_TITLE, petitions.require(event.petition()).action()));
    }

    @EventListener
    void on(PetitionStopped event) {
        messages.announce(
                PetitionAdmissionProcess.PETITION_STOPPED, event.petition().toString());
    }
}
