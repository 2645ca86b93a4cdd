package petitions.process.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Dissolutions;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Rules;
import petitions.process.Variables;

/** The instant at which Parliament is dissolved. */
@Component
class DissolveParliamentForm implements StaffForm<DissolveParliamentForm.Values> {

    record Values(LocalDate on, LocalTime at) {}

    /** Source: the proclamations of 2017, 2019 and 2024 took effect just after midnight. */
    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 1);

    private final Dissolutions dissolutions;
    private final Panels panels;

    DissolveParliamentForm(Dissolutions dissolutions, Panels panels) {
        this.dissolutions = dissolutions;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "dissolveParliament";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Dissolve Parliament",
                        "Every open petition closes at this instant, and its page says so from now on. Petitions that are"
                                + " not published are stopped. Everyone who signed an open petition gets one notice."
                                + " Until then the dissolution can be withdrawn, in a task of that name."
                                + " Responses and debates go on.")
                .fields(
                        Field.of(Field.Type.DATE, "on", "Day", "The day on which Parliament is dissolved.")
                                .between(panels.today(), Rules.latest(panels.today())),
                        Field.of(Field.Type.TIME, "at", "Time", "In London."));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, JUST_AFTER_MIDNIGHT);
    }

    @Override
    public String businessKey(Values values) {
        return "dissolution";
    }

    @Override
    public void rehearse(FormSubject subject, Values values, Actor by) {
        dissolutions.check(instant(values));
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        var dissolution = dissolutions.announce(instant(values), by);
        return Map.of(Variables.DISSOLUTION_ID, dissolution.id());
    }

    private Instant instant(Values values) {
        new Rules()
                .must(values.on() != null, "on", "The day of the dissolution is missing.")
                .must(values.at() != null, "at", "The time of the dissolution is missing.")
                .near("on", "The day of the dissolution", values.on(), panels.today())
                .verify();
        return London.at(values.on(), values.at());
    }
}
