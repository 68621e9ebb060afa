package io.ciclo.tickets;

/** There is no ticket of this number; pages answer 404. */
public class NoSuchTicket extends RuntimeException {

  public NoSuchTicket(String number) {
    super("No existe el ticket " + number + ".");
  }
}
