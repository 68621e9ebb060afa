package io.ciclo.customers;

import io.ciclo.tpoints.TPointSettlement;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer who leaves (CL-06).
 *
 * @param number of the customer event
 * @param lastDay the last day of service, in the service's zone
 * @param notice words for the customer; null for none
 * @param interview null before it was held or declined
 * @param settlement null before, and when there was nothing to settle
 * @param endedAt when contract and access ended; null before
 * @param archivedAt since when the terms of retention of its documents count; null before
 * @param channelsLeftAt when it was asked that its chat channels be left; null before
 * @param staysReason why the customer stays after all; null unless it does
 * @param version grows with each change
 */
public record Leaving(String number, EndedBy endedBy, LocalDate lastDay, String notice, Interview interview, Settlement settlement,
    Instant endedAt, Instant archivedAt, Instant channelsLeftAt, String staysReason, long version) {

  /** Who ends the contract. Spanish words: vocabulary {@code customers.endedBy.*}. */
  public enum EndedBy { CUSTOMER, US, BOTH }

  /** Spanish words: vocabulary {@code customers.exitReason.*}. */
  public enum ExitReason { PRICE, SERVICE, PLATFORM, COMPETITOR, BUSINESS_ENDS, OTHER }

  /** Spanish words: vocabulary {@code customers.wouldReturn.*}. */
  public enum WouldReturn { YES, MAYBE, NO }

  /**
   * The exit interview.
   *
   * @param held false when the customer did not want to talk
   * @param reason null unless it was held, as wouldReturn
   * @param by staff id
   */
  public record Interview(boolean held, ExitReason reason, WouldReturn wouldReturn, String notes, String by, Instant at) {}

  /**
   * @param reason why not as the table says; null when as it says
   * @param told what the customer reads of it
   * @param by staff id
   */
  public record Settlement(TPointSettlement.Way way, String reason, String told, String by, Instant at) {}

  /** A case that was ended because the customer leaves. */
  public record EndedCase(String number, String what, String reason) {}
}
