package io.ciclo.exchange.source;

/** A row cannot be understood: which field, and why, in Spanish. */
public class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  public RowRefused(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
