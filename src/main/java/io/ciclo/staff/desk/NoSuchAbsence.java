package io.ciclo.staff.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no absence with this id. Pages answer 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchAbsence extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchAbsence(long id) {
    super("No existe la ausencia " + id + ".");
  }
}
