package io.ciclo.evolutives;

/** How much of an undertaking it is, least first (EE-05). Spanish words: vocabulary {@code servicelevels.category.*}. */
public enum Category {
  SIMPLE, MODERATE, ADVANCED, COMPLEX;

  public boolean isMoreThan(Category other) {
    return compareTo(other) > 0;
  }
}
