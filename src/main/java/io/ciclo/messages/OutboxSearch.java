package io.ciclo.messages;

import java.util.Optional;

/**
 * What to look for in the outbox.
 *
 * @param onlyFailing letters that wait after at least one failed try
 * @param page counted from 0, {@link #PAGE_SIZE} a page
 */
public record OutboxSearch(Optional<DeliveryStatus> status, boolean onlyFailing, Optional<String> caseNumber, int page) {

  public static final int PAGE_SIZE = 50;
}
