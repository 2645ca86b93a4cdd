package petitions.process.migration;

import java.io.PrintStream;
import java.util.List;
import petitions.platform.Figures;

/** Says to an operator what would be moved, what is being moved, and what is not. */
class MigrationReport {

    private static final String NOTHING = "Nothing is under way in earlier versions of the models.";

    private final PrintStream out;

    MigrationReport(PrintStream out) {
        this.out = out;
    }

    void plans(List<VersionPlan> plans) {
        if (plans.isEmpty()) {
            out.println(NOTHING);
            return;
        }
        plans.forEach(this::plan);
        long movable = plans.stream().mapToLong(plan -> plan.movable().size()).sum();
        long all = plans.stream().mapToLong(VersionPlan::instances).sum();
        out.printf("%n%s of %s can be moved to today's models.%n", Figures.of(movable), Figures.of(all));
    }

    private void plan(VersionPlan plan) {
        out.printf(
                "%n%s: %s under way in version %s; today's is %s.%n",
                plan.from().name(),
                Figures.of(plan.instances()),
                plan.from().number(),
                plan.to().number());
        plan.waiting().forEach(this::waiting);
        plan.renamed().forEach((from, to) -> out.printf("  What waits at “%s” goes on at “%s”.%n", from, to));
        if (plan.staying() > 0) {
            out.printf(
                    "  %s cannot be moved, and will end by version %s.%n",
                    Figures.of(plan.staying()), plan.from().number());
        }
    }

    private void waiting(Waiting waiting) {
        out.printf(
                "  %s at “%s”%s%n",
                Figures.of(waiting.instances()),
                waiting.step(),
                waiting.obstacle() == null ? "" : ": " + waiting.obstacle());
    }

    void hint(List<VersionPlan> plans) {
        boolean any = plans.stream().anyMatch(plan -> !plan.movable().isEmpty());
        out.println(any ? "Nothing was changed. --migrate=now moves them." : "Nothing was changed.");
    }

    void begun(VersionPlan plan) {
        out.printf(
                "%n%s, version %s to %s: %s to move.%n",
                plan.from().name(),
                plan.from().number(),
                plan.to().number(),
                Figures.of(plan.movable().size()));
    }

    void progress(int done, VersionPlan plan) {
        out.printf("  %s of %s%n", Figures.of(done), Figures.of(plan.movable().size()));
    }

    void outcome(Migrations.Outcome outcome) {
        out.printf("  %s moved.%n", Figures.of(outcome.moved()));
        if (outcome.left() > 0) {
            out.printf(
                    "  %s not moved, and going on as before. Try again later with --migrate=now.%n",
                    Figures.of(outcome.left()));
            outcome.reasons().forEach(reason -> out.printf("  - One %s.%n", reason));
        }
    }
}
