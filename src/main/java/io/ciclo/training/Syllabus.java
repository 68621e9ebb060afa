package io.ciclo.training;

/** TR-04. Spanish words: vocabulary {@code training.syllabus.*}; tables read these names. */
public enum Syllabus {
  /** The standard one, without anything of the customer's own. */
  GENERAL,
  /** About one or more {@link Theme}s. */
  SPECIFIC,
  /** Adapted: what is mastered already is left out. */
  CUSTOM
}
