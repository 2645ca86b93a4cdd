package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.petition.Petitions;
import petitions.signature.SignatureCounts;

/** Counts what the regular sweep may not have reached, while a threshold can still be crossed by it. */
@Component
class CountLastSignaturesDelegate implements JavaDelegate {

    private final SignatureCounts counts;
    private final Petitions petitions;

    CountLastSignaturesDelegate(SignatureCounts counts, Petitions petitions) {
        this.counts = counts;
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counts.countNewOf(Subject.petition(execution));
        petitions.endCounting(Subject.petition(execution));
    }
}
