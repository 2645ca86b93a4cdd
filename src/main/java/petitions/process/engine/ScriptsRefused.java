package petitions.process.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses models that carry scripts in any language: what a model does is said in Java, where it is reviewed. */
class ScriptsRefused extends AbstractBpmnParseListener {

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        requireNoScripts(root);
    }

    private static void requireNoScripts(Element element) {
        boolean condition = element.getTagName().equals("conditionExpression");
        if (SCRIPTS.contains(element.getTagName()) || condition && element.attribute("language") != null) {
            throw new BpmnParseException("The model has a script, and scripts are not run here.", element);
        }
        element.elements().forEach(ScriptsRefused::requireNoScripts);
    }
}
