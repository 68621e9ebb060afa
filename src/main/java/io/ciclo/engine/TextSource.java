package io.ciclo.engine;

import java.util.Collection;
import java.util.List;

/**
 * Texts of a room that are to be found by their words: a bean of the room that owns them.
 *
 * <p>Each text bears a number that the database gives it anew whenever its words change. Numbers grow, but whoever got the
 * smaller one may commit later.
 */
public interface TextSource {

  /** Folder of the index. Another one as soon as {@link IndexedText}s are made up in another way: {@code tickets-1}. */
  String name();

  /** All that bear a greater number, in its order. */
  List<TextStamp> numberedAfter(long number);

  /** The texts as they are now; what there is no more is missing. */
  List<IndexedText> read(Collection<String> keys);
}
