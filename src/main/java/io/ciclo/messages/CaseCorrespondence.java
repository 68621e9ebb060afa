package io.ciclo.messages;

import io.ciclo.engine.CasePrefix;
import java.util.List;
import java.util.Map;

/** A business room that owns a kind of case says which letters a text of such a case becomes: recipients and values. */
public interface CaseCorrespondence {

  CasePrefix prefix();

  /**
   * @param text key of the text, for instance {@code MT-01}
   * @param inputs the other input parameters of the step in the model
   * @return one letter for each recipient; empty when nobody is to be written to
   */
  List<Letter> letters(String text, String caseNumber, Map<String, Object> inputs);

  /** Whether mails to staff about this case never wait, whatever their readers have chosen. */
  default boolean urgent(String caseNumber) {
    return false;
  }
}
