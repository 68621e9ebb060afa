package io.ciclo.growth;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such opportunity. Pages answer 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchOpportunity extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchOpportunity(String number) {
    super("No existe la oportunidad " + number + ".");
  }
}
