package petitions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import petitions.platform.Figures;

@AnalyzeClasses(packages = "petitions", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyProcessKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("petitions.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("7.24 is the last community Camunda; one package is what a change of engine may cost");

    @ArchTest
    static final ArchRule onlyTheMailingTalksToARelay = noClasses()
            .that()
            .resideOutsideOfPackages("petitions.mailing..", "petitions.platform.mailbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail", "org.springframework.mail..")
            .because("nothing leaves the building inside a transaction of the engine");

    @ArchTest
    static final ArchRule whatComesBackIsNeverAnswered = noClasses()
            .that()
            .resideInAPackage("petitions.mailing.feedback..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.mail..",
                    "org.eclipse.angus.mail.smtp..",
                    "org.subethamail.smtp.client..",
                    "petitions.mailing.wire..",
                    "petitions.mailing.content..",
                    "petitions.mailing.delivery..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transport.class)
            .because("two programs that answer each other never stop");

    @ArchTest
    static final ArchRule delegatesHoldNoRules = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "petitions..", "org.camunda.bpm.engine.delegate..", "org.springframework.stereotype..", "java..")
            .because("a delegate translates a token's arrival into one call on a module");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("petitions.platform.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test tells the time, it does not wait for it");

    @ArchTest
    static final ArchRule wordsAndDatesHaveALanguage = noClasses()
            .should()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(DateTimeFormatterBuilder.class, "toFormatter")
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class)
            .orShould()
            .callMethod(NumberFormat.class, "getInstance")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .because("what people read does not depend on the language of the machine");

    @ArchTest
    static final ArchRule onlyFiguresGroupDigits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Figures.class.getName())
            .should(groupDigits())
            .because("a format of %,d writes 10.000 where the machine speaks German");

    @ArchTest
    static final ArchRule dissolutionsAreAskedForAndNotLookedUp = noClasses()
            .that()
            .resideOutsideOfPackage("petitions.petition..")
            .should(say("(?i)\\b(from|join|into|update)\\s+dissolution(_closing)?\\b", "use the table of dissolutions"))
            .because("which of them count is a rule of the module that keeps them");

    private static ArchCondition<JavaClass> groupDigits() {
        return say("%,", "group digits in a format");
    }

    /** Bytecode keeps the texts of a class in its class file only, so the sources are read. */
    private static ArchCondition<JavaClass> say(String pattern, String which) {
        return new ArchCondition<>(which) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var source = Path.of(
                        "src/main/java", type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
                events.add(
                        new SimpleConditionEvent(type, says(source, Pattern.compile(pattern)), source + ": " + which));
            }
        };
    }

    private static boolean says(Path source, Pattern pattern) {
        try {
            return Files.exists(source)
                    && pattern.matcher(Files.readString(source)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
