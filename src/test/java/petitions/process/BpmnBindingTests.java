package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static petitions.process.BpmnModel.capitalised;
import static petitions.process.BpmnModel.purpose;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models to the code that they name, and to the ways in which the two may meet. */
class BpmnBindingTests {

    private static final String FORM = "embedded:deployment:forms/staff-form.html";
    private static final Pattern DEADLINE = Pattern.compile("#\\{deadlines\\.([a-z][A-Za-z]*)\\(execution\\)}");
    private static final Pattern RULE = Pattern.compile("#\\{([a-z][A-Za-z]*Rules)\\.([a-z][A-Za-z]*)\\(execution\\)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Set<String> GROUPS =
            Set.of("clerk", "moderator", "publisher", "committee", "department", "operator", "auditor", "admin");

    static List<BpmnModel> models() {
        return BpmnModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskCommitsBeforeItActs(BpmnModel model) {
        assertThat(model.all(ServiceTask.class))
                .allSatisfy(task ->
                        assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskIsBoundToTheDelegateItsIdNames(BpmnModel model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            var delegate = purpose(task.getId()) + "Delegate";
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("#{" + delegate + "}");
            assertThat(classNamed(capitalised(delegate))).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void retriesAreTheEnginesAndScriptsAreNobodys(BpmnModel model) {
        assertThat(model.all(CamundaFailedJobRetryTimeCycle.class)).isEmpty();
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasAFormAndGroupsThatExist(BpmnModel model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo(FORM);
            assertThat(task.getCamundaCandidateGroupsList())
                    .as("The groups of %s", task.getId())
                    .isNotEmpty()
                    .isSubsetOf(GROUPS);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskIsDescribedWhenItAppearsAndCheckedWhenItIsCompleted(BpmnModel model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(extensions(task, CamundaTaskListener.class))
                .as("The listeners of %s", task.getId())
                .extracting(CamundaTaskListener::getCamundaEvent, CamundaTaskListener::getCamundaDelegateExpression)
                .containsExactlyInAnyOrder(tuple("create", "#{describeTask}"), tuple("complete", "#{submitTaskForm}")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDueDateIsADeadline(BpmnModel model) {
        assertThat(model.all(UserTask.class))
                .extracting(UserTask::getCamundaDueDate)
                .filteredOn(due -> due != null)
                .allSatisfy(BpmnBindingTests::assertThatItIsADeadline);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTimerIsADeadline(BpmnModel model) {
        assertThat(model.all(TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDate()).as(timer.getId()).isNotNull();
            assertThatItIsADeadline(timer.getTimeDate().getTextContent());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyConditionIsOneVariableOrOneRule(BpmnModel model) {
        assertThat(model.all(ConditionExpression.class))
                .extracting(ConditionExpression::getTextContent)
                .filteredOn(condition -> !VARIABLE.matcher(condition).matches())
                .allSatisfy(condition -> {
                    var rule = RULE.matcher(condition);
                    assertThat(rule.matches()).as(condition).isTrue();
                    assertThat(methodOf(capitalised(rule.group(1)), rule.group(2))
                                    .getReturnType())
                            .isEqualTo(boolean.class);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallIsToAModelOfTheSameDeploymentUnderTheSameBusinessKey(BpmnModel model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(models()).extracting(called -> called.process().getId()).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.isCamundaAsyncBefore()).isTrue();
            assertThat(extensions(call, CamundaIn.class))
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
            assertThat(inputs(call)).contains("petitionNumber", "petitionTitle");
            assertThat(extensions(call, CamundaOut.class)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMailingIsToldItsNewsAndWhetherItNeedsApproval(BpmnModel model) {
        assertThat(model.all(CallActivity.class))
                .filteredOn(call -> MailingProcess.KEY.equals(call.getCalledElement()))
                .allSatisfy(call -> assertThat(inputs(call)).contains("news", "newsId", "approvalNeeded"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void staffStartExactlyWhatHasAStartForm(BpmnModel model) {
        var start = model.start();
        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(start.getCamundaFormKey() != null);
        if (start.getCamundaFormKey() != null) {
            assertThat(start.getCamundaFormKey()).isEqualTo(FORM);
            assertThat(start.getCamundaInitiator()).isEqualTo("startedBy");
            assertThat(extensions(start, CamundaExecutionListener.class))
                    .singleElement()
                    .satisfies(listener ->
                            assertThat(listener.getCamundaDelegateExpression()).isEqualTo("#{submitStartForm}"));
        }
    }

    private static void assertThatItIsADeadline(String expression) {
        var deadline = DEADLINE.matcher(expression);
        assertThat(deadline.matches()).as(expression).isTrue();
        assertThat(methodOf("Deadlines", deadline.group(1)).getReturnType()).isEqualTo(Date.class);
    }

    private static Set<String> inputs(CallActivity call) {
        return extensions(call, CamundaIn.class).stream()
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    private static <T extends BpmnModelElementInstance> Collection<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null
                ? List.of()
                : node.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    private static Method methodOf(String className, String name) {
        try {
            return classNamed(className).getDeclaredMethod(name, DelegateExecution.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("The models call %s.%s, which does not exist.".formatted(className, name), e);
        }
    }

    private static Class<?> classNamed(String simpleName) {
        try {
            return Class.forName(BpmnBindingTests.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The models name a class %s that does not exist.".formatted(simpleName), e);
        }
    }
}
