package io.ciclo.customers;

/** There is no company, contact, contract or agreed change with this id. */
public class NoSuchCustomer extends RuntimeException {
  public NoSuchCustomer(String what, long id) {
    super("No existe " + what + " " + id);
  }
}
