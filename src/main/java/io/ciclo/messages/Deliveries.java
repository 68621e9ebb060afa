package io.ciclo.messages;

import java.util.List;
import java.util.Optional;

/** Letters on their way: what the process delivers and administrators look after. */
public interface Deliveries {

  /** Key of the cause that keeps every mail from leaving. */
  String SERVER_DOWN = "mail-server";

  /**
   * Mails that are under way.
   *
   * @param failing have failed at least once
   * @param refused of these, those that the server refuses for their recipient
   * @param waiting letters that leave together with others, later
   */
  record Tally(int pending, int failing, int refused, int waiting) {}

  Tally tally();

  /**
   * The hour has come for which this letter waits: all that waits for its reader becomes one mail.
   *
   * @param processInstanceId of the delivery, which goes on with that mail
   */
  Collected collect(long id, String processInstanceId);

  /** One try. A letter that has left already, or is needless meanwhile, does not leave. */
  DeliveryOutcome deliver(long id);

  /**
   * Gives deliveries that the server failed their full number of tries back, the first one now.
   *
   * @return how many
   */
  int resumeFailedByServer();

  /** The same for every delivery whose last try failed, those refused for their recipient included. */
  int resumeAllFailed();

  /** Newest first; one more than a page when there is a next one. */
  List<OutboxEntry> search(OutboxSearch search);

  Optional<OutboxEntry> entry(long id);

  /** The letters that a mail carries, in the order in which they were written; empty for one that carries only itself. */
  List<OutboxEntry> carriedBy(long id);

  /** True when a mail server is configured. */
  boolean hasMailServer();
}
