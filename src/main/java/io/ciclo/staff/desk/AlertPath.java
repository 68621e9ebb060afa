package io.ciclo.staff.desk;

import io.ciclo.engine.Person;

/** A way on which alerts reach people. */
sealed interface AlertPath permits MailPath, GatewayPath {

  Channel channel();

  /** Whether this way is on and the person can be reached by it. */
  boolean reaches(Person person, String phone);

  /** Whether sending leaves the database, and so must not happen in the step that decides whom to call. */
  boolean leavesTheDatabase();

  /** @throws NotDelivered when another system did not take it */
  void send(AlertNote note);
}
