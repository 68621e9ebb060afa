package io.ciclo.meetings;

/**
 * Somebody who is invited, or was there.
 *
 * @param email null for somebody who is not written to
 * @param contact id of a customer's contact; null for others
 * @param staff id of a colleague; null for others
 */
public record Attendee(String name, String email, Long contact, String staff) {

  public static Attendee contact(long contact, String name, String email) {
    return new Attendee(name, email, contact, null);
  }

  public static Attendee colleague(String staff, String name, String email) {
    return new Attendee(name, email, null, staff);
  }

  /** Neither a contact nor a colleague. */
  public static Attendee guest(String name, String email) {
    return new Attendee(name, email, null, null);
  }
}
