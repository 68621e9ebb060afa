package io.ciclo.engine;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that somebody looks for, whatever their case and accents, in columns of a table that is small enough to be read through. */
public record SearchedWords(List<String> words) {

  private static final int MOST = 10;

  public static SearchedWords of(String typed) {
    return new SearchedWords(Stream.of(Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .split("\\s+")).filter(word -> !word.isEmpty()).distinct().limit(MOST).toList());
  }

  /** An SQL condition with one parameter for each word, in their order; true when there is none. */
  public String standIn(String... columns) {
    String text = "translate(lower(" + String.join(" || ' ' || ", columns) + "), 'áàâäéèêëíìîïóòôöúùûüñç', 'aaaaeeeeiiiioooouuuunc')";
    return words.isEmpty() ? "true" : words.stream().map(word -> "position(? in " + text + ") > 0").collect(Collectors.joining(" and "));
  }
}
