package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Orders the mailing in this transaction; it is sent after it, and outside the engine. */
@Component
class OrderMailingDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    OrderMailingDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var news = News.of((String) execution.getVariable(Variables.NEWS));
        var mailing = news.order(correspondence, (String) execution.getVariable(Variables.NEWS_ID));
        execution.setVariable(Variables.MAILING_ID, mailing.toString());
    }
}
