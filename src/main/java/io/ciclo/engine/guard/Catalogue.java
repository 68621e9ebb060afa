package io.ciclo.engine.guard;

/** What models may use of the application. */
interface Catalogue {

  /** A delegate, which a task or listener names. */
  boolean hasDelegate(String bean);

  /** A public method of a bean that expressions may call. */
  boolean hasMethod(String bean, String method, int arguments);
}
