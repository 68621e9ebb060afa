package io.ciclo.engine;

/** One index for each {@link TextSource}. */
public interface TextIndexes {

  /** @param source its name */
  TextIndex of(String source);
}
