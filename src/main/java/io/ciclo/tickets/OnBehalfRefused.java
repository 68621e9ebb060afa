package io.ciclo.tickets;

/** Staff may not open this ticket for the customer (IN-03); the customer was sent the reasons (MT-26), which stays sent. */
public class OnBehalfRefused extends RuntimeException {

  public OnBehalfRefused(String sentence) {
    super(sentence);
  }
}
