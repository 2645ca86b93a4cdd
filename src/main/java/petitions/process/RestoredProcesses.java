package petitions.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.petition.PetitionRestored;
import petitions.petition.Petitions;

/** Begins anew what a taking down had ended, where the petition stands now. Nobody is mailed for what is past. */
@Component
class RestoredProcesses {

    private final ImportedProcesses processes;
    private final SystemRights system;
    private final Petitions petitions;

    RestoredProcesses(ImportedProcesses processes, SystemRights system, Petitions petitions) {
        this.processes = processes;
        this.system = system;
        this.petitions = petitions;
    }

    /**
     * None of what was rejected. Just before the commit, when the engine has written what it was doing: placing a process
     * reads what it finds.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PetitionRestored event) {
        if (petitions.require(event.petition()).openedAt() != null) {
            system.run(() -> processes.placeAgain(event.petition()));
        }
    }
}
