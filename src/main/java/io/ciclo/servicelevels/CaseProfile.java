package io.ciclo.servicelevels;

/**
 * What the targets of a case depend on, in the words of the decision tables.
 *
 * @param plan PLATINUM, GOLD, SILVER or BRONZE
 * @param priority of the agreement's table: VERY_HIGH … LOW, or what was demanded of an evolutive; null for a query
 * @param category of an evolutive; null while it has none, and for everything else
 * @param immediate whether the impact is high (PR-14)
 * @param calendar the customer's
 */
public record CaseProfile(Agreement agreement, String plan, String priority, String category, boolean immediate,
    String calendar) {

  static final String VERY_HIGH = "VERY_HIGH";
  private static final String MEDIUM = "MEDIUM";

  /**
   * A case that nobody has looked at: an incident, of very high priority if the customer says that nobody can buy (IN-26).
   */
  public static CaseProfile untilTriage(boolean openSource, String plan, boolean purchaseBlocked, String calendar) {
    return new CaseProfile(openSource ? Agreement.INCIDENT_OPEN_SOURCE : Agreement.INCIDENT_SAAS, plan,
        purchaseBlocked ? VERY_HIGH : MEDIUM, null, false, calendar);
  }
}
