package io.ciclo.prospects;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case, or not for whoever asks. Pages answer 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchProspect extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchProspect(String number) {
    super("No existe el caso " + number + ".");
  }
}
