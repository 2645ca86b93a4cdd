package petitions.process.migration;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * {@code --migrate} says what is under way in earlier versions of the models and what of it can be moved to today's;
 * {@code --migrate=now} moves it. The exit code is 0 when all went as it was said, 1 when something was not moved that
 * could have been, 2 when the command is not understood.
 */
public final class MigrateMode {

    private static final String OPTION = "--migrate";
    private static final String PLAN = "";
    private static final String NOW = "now";
    private static final int DONE = 0;
    private static final int LEFT = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private MigrateMode() {}

    public static boolean isWanted(String[] arguments) {
        return wish(arguments).isPresent();
    }

    /** @return the exit code */
    public static int run(Class<?> application, String[] arguments, PrintStream out) {
        var wish = wish(arguments).orElseThrow();
        if (!List.of(PLAN, NOW).contains(wish)) {
            out.printf("--migrate shows the plan, and --migrate=now carries it out; “%s” is neither.%n", wish);
            return NOT_UNDERSTOOD;
        }
        try (var context = new SpringApplicationBuilder(application).run(startedWith(arguments))) {
            return run(context, wish.equals(NOW), out);
        }
    }

    static int run(ApplicationContext context, boolean now, PrintStream out) {
        var plans = context.getBean(MigrationPlans.class);
        var migrations = context.getBean(Migrations.class);
        var report = new MigrationReport(out);
        if (now) {
            migrations.goOn();
        }
        var all = plans.all();
        report.plans(all);
        if (!now) {
            report.hint(all);
            return DONE;
        }
        boolean left = false;
        for (VersionPlan plan : all) {
            left |= carryOut(plan, migrations, report);
        }
        return left ? LEFT : DONE;
    }

    private static boolean carryOut(VersionPlan plan, Migrations migrations, MigrationReport report) {
        if (plan.movable().isEmpty()) {
            return false;
        }
        report.begun(plan);
        var outcome = migrations.carryOut(plan, done -> report.progress(done, plan));
        report.outcome(outcome);
        return outcome.left() > 0;
    }

    /** Nothing is served meanwhile, and nothing else is done: that is for the nodes. */
    private static String[] startedWith(String[] arguments) {
        return Stream.concat(
                        Arrays.stream(arguments).filter(argument -> !isOption(argument)),
                        Stream.of(
                                "--server.port=0",
                                "--petitions.background.enabled=false",
                                "--petitions.local.example=false",
                                "--logging.level.root=WARN",
                                // what could not be moved is said in our words
                                "--logging.level.org.camunda.bpm.engine.context=OFF"))
                .toArray(String[]::new);
    }

    private static boolean isOption(String argument) {
        return argument.equals(OPTION) || argument.startsWith(OPTION + "=");
    }

    private static Optional<String> wish(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(MigrateMode::isOption)
                .map(argument -> argument.equals(OPTION) ? PLAN : argument.substring(OPTION.length() + 1))
                .findFirst();
    }
}
