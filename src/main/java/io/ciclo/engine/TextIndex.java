package io.ciclo.engine;

import java.util.List;

/**
 * Finds texts by their words: a cache on this node beside the database, never a second truth. What is shown comes from the
 * database, by the keys found here. Each search first reads what has changed since the last one, on whichever node.
 */
public interface TextIndex {

  TextHits find(TextQuery query);

  /** Keys of texts that share words with this title, likeliest first. */
  List<String> similar(String title, String scope, int most);
}
