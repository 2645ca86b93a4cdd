package petitions.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;
import petitions.process.form.StaffForm;

/** Every form by its name. */
@Component
class Forms {

    private static final String TASK_PREFIX = "userTask_";

    private final Map<String, StaffForm<?>> byName;

    Forms(List<StaffForm<?>> forms) {
        this.byName = forms.stream().collect(Collectors.toMap(StaffForm::name, Function.identity()));
    }

    StaffForm<?> ofTask(String taskDefinitionKey) {
        return require(taskDefinitionKey.substring(TASK_PREFIX.length()));
    }

    StaffForm<?> starting(String processDefinitionKey) {
        return require(processDefinitionKey);
    }

    private StaffForm<?> require(String name) {
        var form = byName.get(name);
        if (form == null) {
            throw new Refused("There is no form called “%s”.".formatted(name));
        }
        return form;
    }
}
