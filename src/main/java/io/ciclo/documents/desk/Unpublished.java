package io.ciclo.documents.desk;

import java.util.List;

/** Documents that were to be handed over and of which there is no version yet, in one sentence however many they are. */
final class Unpublished {

  private Unpublished() {}

  /** Empty, or one sentence. */
  static List<String> sentence(List<String> titles) {
    if (titles.isEmpty()) {
      return List.of();
    }
    List<String> quoted = titles.stream().map(title -> "«" + title + "»").toList();
    String all = quoted.size() == 1 ? quoted.get(0)
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " y " + quoted.get(quoted.size() - 1);
    return List.of(all + ": todavía no hay ninguna versión.");
  }
}
