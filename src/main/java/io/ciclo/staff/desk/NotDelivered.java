package io.ciclo.staff.desk;

/** Another system did not take an alert; the message is a Spanish sentence that says which, and what it answered. */
public class NotDelivered extends RuntimeException {

  public NotDelivered(String reason) {
    super(reason, null, false, false);
  }
}
