package io.ciclo.customers;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no company, contact, contract or agreed change with this id. Pages answer 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCustomer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** @param number of a customer event */
  public NoSuchCustomer(String number) {
    super("No existe el caso " + number + ".");
  }

  public NoSuchCustomer(String what, long id) {
    super("No existe " + what + " " + id + ".");
  }
}
