package petitions.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.petition.PetitionRestored;

/** Begins anew what a taking down had ended, where the petition stands now. Nobody is mailed for what is past. */
@Component
class RestoredProcesses {

    private final ImportedProcesses processes;
    private final SystemRights system;

    RestoredProcesses(ImportedProcesses processes, SystemRights system) {
        this.processes = processes;
        this.system = system;
    }

    /** Just before the commit, when the engine has written what it was doing: placing a process reads what it finds. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PetitionRestored event) {
        system.run(() -> processes.placeAgain(event.petition()));
    }
}
