package io.ciclo.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.EngineIT;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Vocabulary;
import io.ciclo.engine.guard.CatalogueProbe;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the engine room does for everybody: numbers, links, writes, decisions, clock, log, health. */
class OperationsIT extends EngineIT {

  @Autowired CaseNumbers numbers;
  @Autowired CaseLinks links;
  @Autowired SafeWrite safely;
  @Autowired Decisions decisions;
  @Autowired Vocabulary vocabulary;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;
  @Autowired IncidentsHealth incidents;

  @AfterEach
  void tidy() {
    ClockUtil.reset();
    SecurityContextHolder.clearContext();
    repository.createDeploymentQuery().list().forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void aCaseNumberBearsTheYearOfTheServicesZone() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-31T23:30:00Z")));
    String first = numbers.next(CasePrefix.TICKET);
    String second = numbers.next(CasePrefix.EVOLUTIVE);
    assertThat(first).matches("T-2027-\\d{6}");
    assertThat(second).matches("E-2027-\\d{6}");
    assertThat(Long.parseLong(second.substring(7))).isEqualTo(Long.parseLong(first.substring(7)) + 1);
    assertThat(CasePrefix.of(first)).contains(CasePrefix.TICKET);
    assertThat(CasePrefix.of("factura")).isEmpty();
  }

  @Test
  void theClockIsTheEnginesInMilliseconds() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-04-03T10:00:00.123Z")));
    assertThat(Duration.between(Instant.parse("2026-04-03T10:00:00.123Z"), clock.instant())).isLessThan(Duration.ofSeconds(5));
    assertThat(clock.instant().getNano() % 1_000_000).isZero();
  }

  @Test
  void aLinkIsSeenFromBothEndsAndKeptOnce() {
    String ticket = numbers.next(CasePrefix.TICKET);
    String evolutive = numbers.next(CasePrefix.EVOLUTIVE);
    links.link(ticket, evolutive, "change");
    links.link(ticket, evolutive, "change");
    assertThat(links.of(evolutive)).singleElement().satisfies(link -> assertThat(link.from()).isEqualTo(ticket));
    assertThat(links.of(ticket)).hasSize(1);
  }

  static Stream<RuntimeException> collisions() {
    return Stream.of(new OptimisticLockingException("engine"), new OptimisticLockingFailureException("spring"),
        new ProcessEngineException("wrapped", new SQLException("deadlock", "40P01")),
        new ProcessEngineException("wrapped", new SQLException("deadlock", "40001")));
  }

  @ParameterizedTest
  @MethodSource("collisions")
  void aCollisionIsTriedAgainFromTheStart(RuntimeException collision) {
    AtomicInteger tries = new AtomicInteger();
    String from = numbers.next(CasePrefix.TICKET);
    String result = safely.write(() -> {
      links.link(from, "T-2026-999999", "try " + tries.incrementAndGet());
      if (tries.get() < 3) {
        throw collision;
      }
      return "done";
    });
    assertThat(result).isEqualTo("done");
    assertThat(links.of(from)).extracting("kind").containsExactly("try 3");
  }

  @Test
  void theThirdCollisionIsASentence() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(() -> safely.run(() -> {
      tries.incrementAndGet();
      throw new OptimisticLockingFailureException("again");
    })).isInstanceOf(ConcurrentChange.class).hasMessageContaining("Otra persona");
    assertThat(tries).hasValue(3);
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(() -> safely.run(() -> {
      tries.incrementAndGet();
      throw new IllegalArgumentException("no");
    })).isInstanceOf(IllegalArgumentException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void theEngineKnowsWhoActsAndForgetsAfterwards() {
    var staff = new StaffPrincipal("ana", "Ana", List.of("care-agents"), false);
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(staff, null));
    // Ana has no authorization to start processes by REST; our own page decided that she may.
    deployProbe();
    String acting = safely.write(() -> {
      runtime.startProcessInstanceByKey("catalogue-probe", "T-2026-000001");
      return identity.getCurrentAuthentication().getUserId();
    });
    assertThat(acting).isEqualTo("ana");
    assertThat(identity.getCurrentAuthentication()).isNull();
  }

  @Test
  void logLinesOfAStepCarryTheCaseNumber() {
    deployProbe();
    Logger logger = (Logger) LoggerFactory.getLogger(CatalogueProbe.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try {
      runtime.startProcessInstanceByKey("catalogue-probe", "T-2026-000042");
    } finally {
      logger.detachAppender(lines);
    }
    assertThat(lines.list).singleElement()
        .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry(CaseInLog.CASE, "T-2026-000042"));
  }

  @Test
  void aDecisionIsEvaluatedAndAGapNamed() {
    deploy("colour.dmn", """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
            id="d" name="d" namespace="n">
          <decision id="colour" name="x" camunda:historyTimeToLive="P1D"><decisionTable id="DecisionTable_A">
            <input id="Input_A"><inputExpression id="InputExpression_A" typeRef="string"><text>fruit</text></inputExpression></input>
            <output id="Output_A" name="colour" typeRef="string"/>
            <rule id="Rule_A"><inputEntry id="In_A"><text>"lemon"</text></inputEntry>
              <outputEntry id="Out_A"><text>"yellow"</text></outputEntry></rule>
          </decisionTable></decision></definitions>""");
    assertThat(decisions.evaluate("colour", Map.of("fruit", "lemon"))).containsExactly(Map.entry("colour", "yellow"));
    assertThatThrownBy(() -> decisions.evaluate("colour", Map.of("fruit", "plum")))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("'colour'").hasMessageContaining("plum");
  }

  @Test
  void aWordThatIsMissingIsNamed() {
    assertThat(vocabulary.word("engine.card.keyAccount")).isEqualTo("KA");
    assertThatThrownBy(() -> vocabulary.word("engine.card.none")).hasMessageContaining("'engine.card.none'");
  }

  @Test
  void assigningATaskWritesNoAuthorizations() {
    var task = tasks.newTask();
    tasks.saveTask(task);
    long before = authorizations.createAuthorizationQuery().resourceType(Resources.TASK).count();
    tasks.setAssignee(task.getId(), "ana");
    tasks.setOwner(task.getId(), "eva");
    tasks.addCandidateUser(task.getId(), "leo");
    tasks.addCandidateGroup(task.getId(), "care-agents");
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).count()).isEqualTo(before);
    tasks.deleteTask(task.getId(), true);
  }

  @Test
  void healthCountsIncidents() {
    assertThat(incidents.health().getStatus().getCode()).isEqualTo("UP");
    assertThat(incidents.health().getDetails()).containsKey("open");
  }

  @Test
  void flywayOwnsEngineTablesAndTheMissingIndexes() {
    assertThat(jdbc.sql("select count(*) from \"flyway_schema_history\" where \"version\" in ('1', '2', '3', '4', '5')")
        .query(Long.class).single()).isEqualTo(5);
    assertThat(jdbc.sql("select count(*) from information_schema.indexes where index_name in ('CICLO_IDX_TASK_PARENT',"
        + " 'CICLO_IDX_JOB_DUEDATE')").query(Long.class).single()).isEqualTo(2);
  }

  private void deployProbe() {
    deploy("probe.bpmn", """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="catalogue-probe" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Event_S"/><sequenceFlow id="Flow_1" sourceRef="Event_S" targetRef="ServiceTask_Probe"/>
            <serviceTask id="ServiceTask_Probe" camunda:delegateExpression="${catalogueProbe}"/>
          </process>
        </definitions>""");
  }

  private void deploy(String file, String content) {
    repository.createDeployment()
        .addInputStream(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).deploy();
  }
}
