package petitions.process.form;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.parliament.Department;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.text.Dates;

/** Which department is to answer. */
@Component
class RequestResponseForm implements StaffForm<RequestResponseForm.Values> {

    /** @param newDepartment its name, where {@code department} is {@value #NEW} */
    record Values(String department, String newDepartment, String departmentEmail) {}

    private static final String NEW = "new";

    private final Petitions petitions;
    private final Departments departments;
    private final Responses responses;
    private final Panels panels;

    RequestResponseForm(Petitions petitions, Departments departments, Responses responses, Panels panels) {
        this.petitions = petitions;
        this.departments = departments;
        this.responses = responses;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "requestResponse";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var options = Stream.concat(
                        departments.all().stream()
                                .map(department -> new Field.Option(department.name(), department.name(), null)),
                        Stream.of(new Field.Option(NEW, "Another department", null)))
                .toList();
        return FormView.titled(
                        "Request a response",
                        "The petition has enough signatures for a government response. Choose the department that will"
                                + " answer; it is written to when you complete this task.")
                .petitions(panels.petition(subject.petition()))
                .facts(FormView.Fact.of(
                        "Response due if asked today", Dates.date(responses.dueWhenAskedOn(panels.today()))))
                .fields(
                        Field.of(Field.Type.SELECT, "department", "Department", "It hears of the due date at once.")
                                .options(options),
                        Field.of(
                                        Field.Type.TEXT,
                                        "newDepartment",
                                        "Name of the department",
                                        "In full, as the public will read it.")
                                .limit(Departments.NAME_LIMIT)
                                .showWhen("department", NEW),
                        Field.of(
                                        Field.Type.EMAIL,
                                        "departmentEmail",
                                        "E-mail address of its petitions team",
                                        "Requests and reminders go there.")
                                .showWhen("department", NEW));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        var wanted = petitions.require(subject.petition()).department();
        if (wanted == null) {
            return new Values(null, null, null);
        }
        return departments.find(wanted).isPresent() ? new Values(wanted, null, null) : new Values(NEW, wanted, null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules().require("department", "The department", values.department()).verify();
        var name = NEW.equals(values.department()) ? save(values).name() : values.department();
        responses.request(subject.petition(), name, by);
        return Map.of();
    }

    private Department save(Values values) {
        return departments.save(values.newDepartment(), null, null, values.departmentEmail());
    }
}
