package petitions.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.correspondence.MailPreview;
import petitions.platform.Actor;
import petitions.process.form.FormSubject;
import petitions.process.form.StaffForm;

/** What a form does with what was entered; for real, or only to see whether it would. */
@Component
class Submission {

    private final FormValues formValues;
    private final TransactionTemplate transactions;

    Submission(FormValues formValues, PlatformTransactionManager transactions) {
        this.formValues = formValues;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws petitions.platform.Refused if {@code values} has more than the form */
    void requireKnown(StaffForm<?> form, JsonNode values) {
        formValues.requireKnown(values, form.values());
    }

    /** In the caller's transaction. */
    <V extends Record> Map<String, Object> submit(StaffForm<V> form, FormSubject subject, JsonNode values, Actor by) {
        return form.submit(subject, formValues.read(values, form.values()), by);
    }

    /**
     * Submits and takes it all back, so that what is checked is exactly what will be done, unless a form knows better.
     *
     * @return what the form's instance will be about, if it starts one
     */
    <V extends Record> String rehearse(StaffForm<V> form, FormSubject subject, JsonNode values, Actor by) {
        return transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            var entered = formValues.read(values, form.values());
            form.rehearse(subject, entered, by);
            return subject.equals(FormSubject.NONE) ? form.businessKey(entered) : subject.businessKey();
        });
    }

    /** What an instance that starts with these values is about. */
    <V extends Record> String businessKey(StaffForm<V> form, JsonNode values) {
        return form.businessKey(formValues.read(values, form.values()));
    }

    <V extends Record> List<MailPreview> preview(StaffForm<V> form, FormSubject subject, JsonNode values) {
        return form.preview(subject, formValues.read(values, form.values()));
    }

    <V extends Record> JsonNode prefilled(StaffForm<V> form, FormSubject subject) {
        return formValues.write(form.prefilled(subject));
    }
}
