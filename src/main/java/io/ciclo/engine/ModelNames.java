package io.ciclo.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one owner in code of names that models use too: a class whose {@code static final String} constants are all
 * of the stated kind. The model test compares them with every {@code .bpmn} and {@code .dmn}, in both directions.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelNames {

  Kind value();

  /** What the constants of the marked class name. */
  enum Kind {
    MESSAGE,
    PROCESS,
    DECISION,
    ERROR,
    ESCALATION
  }
}
