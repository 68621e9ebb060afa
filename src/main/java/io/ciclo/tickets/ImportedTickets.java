package io.ciclo.tickets;

import io.ciclo.engine.Upload;
import java.util.List;
import java.util.Optional;

/**
 * Cases that come from another tool (CL-15): with their own dates and numbers, and without a word to anybody. Called inside the
 * transaction of whoever brings them.
 */
public interface ImportedTickets {

  /**
   * A closed one stands as it stood: no process, no clocks, no part in any attainment. An open one begins its life here at the first
   * review, with its whole conversation, and its clocks begin now.
   *
   * @param said oldest first
   * @return its number here
   */
  String bring(ImportedTicket ticket, List<ImportedEntry> said);

  /**
   * What was said there since, added to the conversation without a word to anybody.
   *
   * @throws NoSuchTicket for an unknown number
   */
  void add(String number, List<ImportedEntry> said);

  /** Why a file would not be taken, in Spanish; empty when it would be. */
  Optional<String> objection(Upload file);

  /** Tool and number there, such as "Zendesk 4711"; empty for one of our own. */
  Optional<String> broughtFrom(String number);
}
