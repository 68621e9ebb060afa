package io.ciclo.tpoints;

/** The same fact was booked with another kind, amount or account: the caller is mistaken about one of them, so nothing may commit. */
public class FactBookedOtherwise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FactBookedOtherwise(String fact, String before, String asked) {
    super("%s is booked as %s and cannot be booked as %s".formatted(fact, before, asked));
  }
}
