package io.ciclo.tpoints;

import java.util.List;
import java.util.Optional;

/**
 * Asking customers for points, from the first word to the reservation. Facts are stored first, then the process
 * {@code tpoint-authorisation} of the case hears of them. Every call joins the caller's transaction.
 */
public interface TPointRequests {

  /** Written down now; asked when the process comes to it. */
  TPointRequest write(TPointRequest.Wanted wanted);

  /**
   * Granted where it was asked, such as with an estimate that a contact accepts: no process asks again, and the case does not begin to wait.
   * What becomes of it is said by {@link #settleGranted}.
   *
   * @see TPointAuthorisations#grant
   * @throws IllegalArgumentException above the limit; whoever calls has looked before
   */
  TPointRequest granted(TPointRequest.Wanted wanted, long contact, TPoints limit, String address);

  /** What became of one that was {@link #granted}: GRANTED once its points are reserved, else NOT_ENOUGH_POINTS. */
  void settleGranted(long id, TPointRequest.Outcome outcome);

  Optional<TPointRequest> request(long id);

  /** Oldest first. */
  List<TPointRequest> ofCase(String caseNumber);

  /** Asked and not yet decided, oldest first. */
  List<TPointRequest> waiting(long company);

  /** Oldest first. */
  List<TPointRequest.Appeal> appeals(long request);

  /** Whether a contact of that company may see the case of this request. */
  boolean caseVisibleTo(TPointRequest request, long contact);

  /** What customers call the case. */
  String caseTitle(TPointRequest request);

  /** @see TPointAuthorisations#grant */
  Decided grant(long request, long contact, TPoints limit, String address);

  Decided refuse(long request, long contact, String address);

  /** Recorded; the letter is the business of whoever knows the contacts. */
  void appeal(long request, long by, long to, String address);

  /**
   * The case is over, or goes another way: what waits lapses, what is reserved is released, in the transaction that ends it. Nothing
   * happens when there is neither.
   *
   * @param reason one that fits a release
   */
  void caseOver(String caseNumber, Reason reason, Author by);
}
