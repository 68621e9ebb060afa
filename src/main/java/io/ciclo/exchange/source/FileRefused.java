package io.ciclo.exchange.source;

/** A file as a whole cannot be imported; the sentence is Spanish and says why. */
public class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FileRefused(String reason) {
    super(reason);
  }

  public FileRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
