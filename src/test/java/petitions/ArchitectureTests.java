package petitions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

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
}
