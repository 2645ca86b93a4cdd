package petitions.process.form;

/** A form that only asks whether to go on: it has no fields. */
abstract class PlainForm implements StaffForm<PlainForm.Values> {

    record Values() {}

    @Override
    public final Class<Values> values() {
        return Values.class;
    }

    @Override
    public final Values prefilled(FormSubject subject) {
        return new Values();
    }
}
