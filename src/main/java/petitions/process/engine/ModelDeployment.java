package petitions.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Brings the models and the forms of their tasks to the engine, together and under names that do not depend on where
 * the application runs. Starting again with the same files changes nothing; where a model, or an earlier version of one
 * that petitions are still under way in, names what is not here, nothing starts.
 */
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final ModelNames names;
    private final String folder;
    private final String name;

    ModelDeployment(
            RepositoryService repository,
            ResourcePatternResolver resources,
            ModelNames names,
            String folder,
            String name) {
        this.repository = repository;
        this.names = names;
        this.resources = resources;
        this.folder = folder;
        this.name = name;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Resource> files = files();
        if (files.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(name).enableDuplicateFiltering(false);
        files.forEach((path, file) -> add(deployment, path, file));
        deployment.deploy();
        names.verify();
    }

    private Map<String, Resource> files() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource model : resources.getResources("classpath*:" + folder + "/*.bpmn")) {
                files.put(model.getFilename(), model);
            }
            for (Resource form : resources.getResources("classpath*:" + folder + "/forms/*.html")) {
                files.put("forms/" + form.getFilename(), form);
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The process models could not be listed.", unreadable);
        }
    }

    private static void add(DeploymentBuilder deployment, String path, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(path, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The process model " + path + " could not be read.", unreadable);
        }
    }
}
