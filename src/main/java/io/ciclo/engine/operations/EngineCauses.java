package io.ciclo.engine.operations;

import io.ciclo.engine.Cause;
import io.ciclo.engine.Failure;
import io.ciclo.engine.KnownCauses;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What can go wrong between models, tables and the database. */
@Component
class EngineCauses implements KnownCauses {

  private static final Pattern NO_ROW = Pattern.compile("Decision '([\\w-]+)' (has no row|has several rows|cannot decide)");
  private static final Pattern NO_PATH = Pattern.compile("No outgoing sequence flow .*? id '(\\w+)'");
  private static final Pattern NO_VALUE = Pattern.compile("Cannot resolve identifier '(\\w+)'");
  private static final Pattern EXPRESSION = Pattern.compile("(?:evaluating expression|property used in expression|method used in expression): (\\S+)");

  @Override
  public Optional<Cause> recognise(Failure failure) {
    String said = failure.message() + "\n" + failure.root();
    Matcher table = NO_ROW.matcher(said);
    if (table.find()) {
      return Optional.of(new Cause("decision:" + table.group(1), "La tabla de decisión «" + table.group(1) + "» "
          + (table.group(2).equals("has no row") ? "no tiene fila para algún caso" : "no sabe decidir algún caso"),
          "Alguien cambió la tabla, o llegó un valor que nadie esperaba. El dueño de proceso completa la tabla y la despliega, o"
              + " usted corrige el valor; después, reintentar."));
    }
    if (failure.threw("DmnEngineException", "DmnEvaluationException", "DmnHitPolicyException", "FeelException")) {
      return Optional.of(new Cause("decision", "Una tabla de decisión no se puede calcular",
          "La tabla que se usa en este paso tiene una celda que no se entiende, o dos filas que valen a la vez. La corrige su"
              + " dueño de proceso; después, reintentar."));
    }
    Matcher path = NO_PATH.matcher(said);
    if (path.find()) {
      return Optional.of(new Cause("path:" + failure.process() + ":" + path.group(1), "Un diagrama no sabe por dónde seguir ("
          + path.group(1) + ")", "Ninguna rama de esa pregunta vale para el valor que ha llegado. Corrija el valor y"
              + " reintente, o el dueño de proceso añade la rama."));
    }
    Matcher value = NO_VALUE.matcher(said);
    if (value.find()) {
      return Optional.of(new Cause("value:" + failure.process() + ":" + value.group(1), "Falta el valor «" + value.group(1) + "»",
          "Un diagrama lee un valor que nadie le ha dado. Escríbalo en el paso que falla y reintente.", value.group(1)));
    }
    Matcher expression = EXPRESSION.matcher(said);
    if (expression.find() || failure.threw("PropertyNotFoundException", "ELException", "BpmnParseException")) {
      return Optional.of(new Cause("expression:" + failure.process() + ":" + failure.step(), "Un diagrama usa una expresión que no"
          + " vale", "Lo escrito en este paso del diagrama no se puede calcular. Lo corrige su dueño de proceso y lo despliega; los"
              + " casos que ya estaban en marcha siguen con su versión."));
    }
    return database(failure);
  }

  private static Optional<Cause> database(Failure failure) {
    if (failure.threw("OptimisticLockingException", "ConcurrentChange", "OptimisticLockingFailureException",
        "CannotAcquireLockException", "PessimisticLockingFailureException", "DeadlockLoserDataAccessException",
        "JdbcSQLTimeoutException", "CannotSerializeTransactionException")) {
      return Optional.of(new Cause("conflict", "Varios trabajos han chocado en la base de datos",
          "Dos pasos cambiaban lo mismo a la vez. No se ha perdido nada; reintentar suele bastar."));
    }
    if (failure.threw("CannotGetJdbcConnectionException", "CannotCreateTransactionException", "SQLTransientConnectionException",
        "DataAccessResourceFailureException")) {
      return Optional.of(new Cause("database", "La base de datos no contesta",
          "Compruebe que la base de datos funciona y admite conexiones; después, reintentar."));
    }
    return Optional.empty();
  }
}
