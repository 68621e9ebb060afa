package io.ciclo.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Failures between models, tables and the database, as the engine keeps them. */
class EngineCausesTest {

  private final EngineCauses causes = new EngineCauses();

  @Test
  @Requirement("DW-15")
  void aTableWithoutARowIsNamed() {
    Cause cause = recognised("Decision 'queue-priority' has no row for {priority=NONE}",
        "java.lang.IllegalStateException: Decision 'queue-priority' has no row for {priority=NONE}\n\tat io.ciclo.X.row(X.java:1)");
    assertThat(cause.key()).isEqualTo("decision:queue-priority");
    assertThat(cause.title()).isEqualTo("La tabla de decisión «queue-priority» no tiene fila para algún caso");
  }

  @Test
  void aMissingValueIsNamedSoThatItCanBeGiven() {
    Cause cause = recognised("Unknown property used in expression: ${amount > 3}. Cause: Cannot resolve identifier 'amount'", """
        org.camunda.bpm.engine.ProcessEngineException: Unknown property used in expression: ${amount > 3}. Cause: Cannot resolve identifier 'amount'
        \tat org.camunda.bpm.engine.impl.el.JuelExpression.getValue(JuelExpression.java:60)
        Caused by: org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException: Cannot resolve identifier 'amount'
        \tat org.camunda.bpm.impl.juel.AstIdentifier.eval(AstIdentifier.java:83)""");
    assertThat(cause.title()).isEqualTo("Falta el valor «amount»");
    assertThat(cause.missing()).isEqualTo("amount");
  }

  @Test
  void aDiagramWithoutAPathIsNamed() {
    assertThat(recognised("ENGINE-02004 No outgoing sequence flow for the element with id 'Gateway_Step' could be selected for"
        + " continuing the process.", "").title()).isEqualTo("Un diagrama no sabe por dónde seguir (Gateway_Step)");
  }

  @Test
  void anExpressionThatIsWrongIsTheDiagrams() {
    assertThat(recognised("Error while evaluating expression: ${amount.no}. Cause: x", "").title())
        .isEqualTo("Un diagrama usa una expresión que no vale");
  }

  @Test
  void aConflictIsToldFromADatabaseThatIsGone() {
    assertThat(recognised("", "org.camunda.bpm.engine.OptimisticLockingException: ENGINE-03005 Execution of 'UPDATE' failed").key())
        .isEqualTo("conflict");
    assertThat(recognised("", """
        org.springframework.transaction.CannotCreateTransactionException: Could not open JDBC Connection
        Caused by: java.sql.SQLTransientConnectionException: Pool - Connection is not available""").key()).isEqualTo("database");
  }

  @Test
  void whatIsNotKnownIsLeftToOthers() {
    assertThat(causes.recognise(failure("Boom.", "java.lang.RuntimeException: Boom."))).isEmpty();
  }

  @Test
  void aTraceIsReadFromTheOutsideIn() {
    assertThat(StackTraces.chain("""
        io.ciclo.messages.process.DeliverMessage$ServerFailed: El correo no ha salido
        \tat a.B.c(B.java:1)
        Caused by: java.net.ConnectException
        \t... 3 more""")).extracting(Failure.Thrown::type)
        .containsExactly("io.ciclo.messages.process.DeliverMessage$ServerFailed", "java.net.ConnectException");
  }

  private Cause recognised(String message, String trace) {
    return causes.recognise(failure(message, trace)).orElseThrow();
  }

  private static Failure failure(String message, String trace) {
    return new Failure("probe", "ServiceTask_Probe", message, StackTraces.chain(trace));
  }
}
