package petitions.process.form;

import java.util.List;
import java.util.Map;
import petitions.correspondence.MailPreview;
import petitions.platform.Actor;
import petitions.platform.Refused;

/**
 * A form that staff fill in for a user task, or to start a process.
 *
 * @param <V> what is entered; its components are the names of the fields
 */
public interface StaffForm<V extends Record> {

    /** The user task's id without its type, or the key of the process that the form starts. */
    String name();

    Class<V> values();

    FormView view(FormSubject subject);

    /** What is already known, or the usual answer. */
    V prefilled(FormSubject subject);

    /**
     * Does what was decided.
     *
     * @return the few facts that the diagram branches on
     * @throws Refused if a rule says no; nothing is changed then
     */
    Map<String, Object> submit(FormSubject subject, V values, Actor by);

    /**
     * Says what {@link #submit} would say; what it does is taken back. A form that would hold others up meanwhile only looks.
     *
     * @throws Refused if a rule says no
     */
    default void rehearse(FormSubject subject, V values, Actor by) {
        submit(subject, values, by);
    }

    /** For a form that starts a process: what the new instance is about. */
    default String businessKey(V values) {
        throw new UnsupportedOperationException(name() + " starts no process");
    }

    /** The mails that submitting will lead to; none for most forms. */
    default List<MailPreview> preview(FormSubject subject, V values) {
        return List.of();
    }
}
