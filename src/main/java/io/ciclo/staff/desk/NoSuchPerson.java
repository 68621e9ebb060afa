package io.ciclo.staff.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody bears this id. Pages answer 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchPerson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchPerson(String id) {
    super("No hay nadie en el equipo con el usuario «" + id + "».");
  }
}
