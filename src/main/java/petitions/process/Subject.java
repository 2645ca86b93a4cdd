package petitions.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import petitions.parliament.DebateId;
import petitions.petition.PetitionId;

/** What a process instance is about, as its business key says. */
final class Subject {

    private Subject() {}

    static PetitionId petition(DelegateExecution execution) {
        return PetitionId.of(execution.getProcessBusinessKey());
    }

    static DebateId debate(DelegateExecution execution) {
        return DebateId.of(execution.getProcessBusinessKey());
    }

    static boolean isDebate(DelegateExecution execution) {
        return DebateId.isKey(execution.getProcessBusinessKey());
    }

    /** The day by which the Committee's meeting is known. */
    static LocalDate meeting(DelegateExecution execution) {
        return LocalDate.parse(execution.getProcessBusinessKey());
    }
}
