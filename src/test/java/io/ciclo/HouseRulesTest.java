package io.ciclo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** The few laws of the house; each says why. */
@AnalyzeClasses(packages = "io.ciclo", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static void roomsAreClosedButForTheirDoors(JavaClasses ignored) {
    ApplicationModules rooms = ApplicationModules.of(CicloApplication.class);
    rooms.verify();
    new Documenter(rooms).writeModulesAsPlantUml();
  }

  @ArchTest
  static final ArchRule floors = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("ground").definedBy("io.ciclo.worktime..", "io.ciclo.engine..", "io.ciclo.messages..", "io.ciclo.documents..",
          "io.ciclo.meetings..", "io.ciclo.staff..", "io.ciclo.servicelevels..", "io.ciclo.tpoints..")
      .layer("business").definedBy("io.ciclo.customers..", "io.ciclo.tickets..", "io.ciclo.knowledge..", "io.ciclo.evolutives..",
          "io.ciclo.training..", "io.ciclo.prospects..", "io.ciclo.growth..", "io.ciclo.channels..")
      .layer("roof").definedBy("io.ciclo.portal..", "io.ciclo.reports..", "io.ciclo.operation..",
          "io.ciclo.exchange..")
      .withOptionalLayers(true)
      .whereLayer("roof").mayNotBeAccessedByAnyLayer()
      .whereLayer("business").mayOnlyBeAccessedByLayers("roof")
      .because("a room may use rooms on lower floors, never one above, or a change upstairs would shake the ground");

  @ArchTest
  static final ArchRule twoDoorsBetweenBusinessAndEngine = noClasses()
      .that().resideOutsideOfPackages("io.ciclo.engine..", "io.ciclo.*.process..")
      .should().dependOnClassesThat(resideInAPackage("org.camunda.."))
      .because("business code says what happened in business words; only a room's delegates and its one class of processes know"
          + " the engine, so that a diagram can change without the rest");

  @ArchTest
  static final ArchRule worktimeIsPlainJava = noClasses().that().resideInAPackage("io.ciclo.worktime..")
      .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..")
      .because("deadlines must be computable, and provable, without any framework");

  @ArchTest
  static final ArchRule oneTransaction = noMethods()
      .should().beAnnotatedWith(Async.class)
      .orShould().beAnnotatedWith(TransactionalEventListener.class)
      .orShould().beAnnotatedWith("org.springframework.modulith.events.ApplicationModuleListener")
      .because("a fact and what follows from it commit together or not at all");

  @ArchTest
  static final ArchRule noHiddenTimers = noMethods().should().beAnnotatedWith(Scheduled.class)
      .because("recurring work is scheduled in the database, once for all nodes");

  @ArchTest
  static final ArchRule oneClock = noClasses().that().doNotHaveFullyQualifiedName("io.ciclo.engine.EngineClock")
      .should().callMethod(Instant.class, "now")
      .orShould().callMethod(LocalDate.class, "now")
      .orShould().callMethod(LocalDateTime.class, "now")
      .orShould().callMethod(ZonedDateTime.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis")
      .orShould().callMethod(Clock.class, "systemUTC")
      .orShould().callMethod(Clock.class, "systemDefaultZone")
      .orShould().callConstructor(Date.class)
      .because("one clock bean, which follows the engine's, is what lets a test move both");

  @ArchTest
  static final ArchRule noStandardStreams = noClasses().should().accessField(System.class, "out")
      .orShould().accessField(System.class, "err")
      .because("what is worth saying belongs in the log");

  @ArchTest
  static final ArchRule honestNames = noClasses()
      .should().haveNameMatching(".*(Manager|Helper|Util|Utils)")
      .because("such a name says nothing about what the class is for");

  @ArchTest
  static final ArchRule packagePrivateInside = noClasses().that().resideInAPackage("io.ciclo.*.web..").should().bePublic()
      .because("what stands inside a room is nobody else's business");
}
