package io.ciclo.growth.desk;

import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseTalk;
import io.ciclo.messages.Letter;
import java.util.List;
import java.util.Map;

/** One of the kinds of case that share the numbers G-…: what other rooms ask by prefix is answered by whichever kind knows the number. */
public interface GrowthKind {

  boolean knows(String number);

  long company(String number);

  CaseCard card(String number);

  CaseTalk.Words words(String number, String author);

  /** As {@link io.ciclo.messages.CaseCorrespondence#letters}. */
  List<Letter> letters(String text, String number, Map<String, Object> inputs);

  /** Address of the page of a case. */
  String page(String number);
}
