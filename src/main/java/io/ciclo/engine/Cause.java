package io.ciclo.engine;

/**
 * Why something fails, as an administrator reads it.
 *
 * @param key the same for all failures that have this cause
 * @param title Spanish: what is wrong
 * @param advice Spanish: what it means and what helps
 * @param missing name of a value that is missing; null when none is
 */
public record Cause(String key, String title, String advice, String missing) {

  public Cause(String key, String title, String advice) {
    this(key, title, advice, null);
  }
}
