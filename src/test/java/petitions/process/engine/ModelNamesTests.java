package petitions.process.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.platform.CannotStart;
import petitions.process.EngineTest;

@EngineTest
class ModelNamesTests {

    private static final String KEY = "errand-of-names";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext application;

    private final List<String> deployments = new ArrayList<>();

    private ModelNames names;

    @BeforeEach
    void open() {
        names = new ModelNames(engine.getRepositoryService(), jdbc, application);
    }

    @AfterEach
    void asBefore() {
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{publishPetitionDelegate}",
                "#{deadlines.supporters(execution)}",
                "#{execution.id}",
                "${anything}"
            })
    void whatIsThereIsFound(String expression) {
        deploy(expression);
        assertThatCode(names::verify).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{soldOffDelegate}", "#{deadlines.harvest(execution)}"})
    void whatIsNotThereIsNamedWithItsModel(String expression) {
        deploy(expression);
        assertThatThrownBy(names::verify)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(KEY + " (version 1) names " + expression.replaceAll("[#{}]|\\(.*", ""));
    }

    @Test
    void anEarlierVersionCountsForAsLongAsSomethingIsUnderWayInIt() {
        deploy("#{soldOffDelegate}");
        engine.getRuntimeService().startProcessInstanceByKey(KEY);
        deploy("#{publishPetitionDelegate}");
        assertThatThrownBy(names::verify).hasMessageContaining(KEY + " (version 1) names soldOffDelegate");
        engine.getRuntimeService()
                .deleteProcessInstancesIfExists(
                        engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionKey(KEY)
                                .list()
                                .stream()
                                .map(instance -> instance.getId())
                                .toList(),
                        null,
                        true,
                        true,
                        false);
        assertThatCode(names::verify).doesNotThrowAnyException();
    }

    /** A step that waits before it names anything. */
    private void deploy(String expression) {
        var model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();
        deployments.add(engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model)
                .deploy()
                .getId());
    }
}
