package io.ciclo.messages;

import java.util.List;
import java.util.Optional;

/** Letters on their way: what the process delivers and administrators look after. */
public interface Deliveries {

  /** One try. A letter that has left already does not leave again. */
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

  /** True when a mail server is configured. */
  boolean hasMailServer();
}
