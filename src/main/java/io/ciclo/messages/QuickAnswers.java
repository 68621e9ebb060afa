package io.ciclo.messages;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import java.util.List;
import java.util.Set;

/** Quick answers, personal and shared (DW-06). */
public interface QuickAnswers {

  /** What may stand between <code>${</code> and <code>}</code>: filled with the case in which the answer is used. */
  Set<String> PLACEHOLDERS = Set.of("cliente", "empresa", "ticket", "asunto", "lider", "agente", "enlaceTicket");

  /** Those that this person may use, the most used first. */
  List<QuickAnswer> of(StaffPrincipal who);

  /** @throws InputRefused when there is none of this number that the person may see */
  QuickAnswer get(long id, StaffPrincipal who);

  /**
   * Those whose title or text has all these words, in the case's language and form of address, filled in for it; the most used first, few.
   *
   * @throws InputRefused for a case in which nothing is written
   */
  List<QuickAnswer> matching(String words, String caseNumber, StaffPrincipal who);

  /**
   * Adds it, or changes the one with its id; {@code owner} null asks for a shared one.
   *
   * @throws InputRefused when a field cannot be accepted, or only others may change it
   * @throws io.ciclo.engine.ConcurrentChange when somebody else was faster
   */
  long save(QuickAnswer answer, StaffPrincipal who);

  void remove(long id, StaffPrincipal who);

  void used(long id, StaffPrincipal who);

  /** Whether this person may make, change and remove shared ones. */
  boolean sharing(StaffPrincipal who);
}
