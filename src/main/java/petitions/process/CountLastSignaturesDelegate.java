package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.signature.SignatureCounts;

/** Counts what the regular sweep may not have reached, while a threshold can still be crossed by it. */
@Component
class CountLastSignaturesDelegate implements JavaDelegate {

    private final SignatureCounts counts;

    CountLastSignaturesDelegate(SignatureCounts counts) {
        this.counts = counts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counts.countNewOf(Subject.petition(execution));
    }
}
