package petitions.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** Models of another time in the application of today, and an operator who moves what is under way in them. */
public class Migrating {

    private final RepositoryService repository;
    private final ApplicationContext application;
    private final List<String> deployments = new ArrayList<>();

    Migrating(RepositoryService repository, ApplicationContext application) {
        this.repository = repository;
        this.application = application;
    }

    public void deploy(KeptModels models) {
        var deployment = repository.createDeployment().name("petitions " + models.version());
        models.files().forEach(deployment::addString);
        try {
            deployment.addString("forms/staff-form.html", Files.readString(Path.of("bpmn/forms/staff-form.html")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        deployments.add(deployment.deploy().getId());
    }

    /** What {@code --migrate} says. */
    public String plan() {
        return run(false);
    }

    /** What {@code --migrate=now} says. */
    public String now() {
        return run(true);
    }

    public void forgetModels() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
    }

    private String run(boolean now) {
        var said = new ByteArrayOutputStream();
        int exit = MigrateMode.run(application, now, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }
}
