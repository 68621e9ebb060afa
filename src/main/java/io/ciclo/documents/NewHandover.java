package io.ciclo.documents;

import java.util.List;

/** Several versions to be handed over at once; the rest as in {@link NewDelivery}. */
public record NewHandover(List<Long> versions, long contact, String stage, String caseNumber, String by, Notice notice) {

  public NewHandover {
    versions = List.copyOf(versions);
  }
}
