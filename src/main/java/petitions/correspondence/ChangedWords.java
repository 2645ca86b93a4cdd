package petitions.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionCorrected;

/** Tells those who supported other words of the change, in its transaction: their names stand under what it says now. */
@Component
class ChangedWords {

    private final AdmissionCorrespondence correspondence;

    ChangedWords(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PetitionCorrected event) {
        correspondence.tellChanged(event.petition());
    }
}
