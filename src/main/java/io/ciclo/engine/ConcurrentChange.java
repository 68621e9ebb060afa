package io.ciclo.engine;

/** Somebody else changed the same thing at the same moment, three times in a row. Pages answer 409. */
public class ConcurrentChange extends RuntimeException {

  public ConcurrentChange(Throwable cause) {
    super("Otra persona ha cambiado esto al mismo tiempo. Actualice la página y vuelva a intentarlo.", cause);
  }
}
