package io.ciclo.servicelevels;

import java.util.List;
import java.util.Optional;

/** The service-level document: generated from the decision tables, published in versions (SL-15 to SL-17, DO-13). */
public interface ServiceDocuments {

  /** Latest first. */
  List<ServiceDocument> all();

  Optional<ServiceDocument> latest();

  Optional<ServiceDocument> version(int version);

  /** How the document would read with the tables as they are today. */
  String draft();

  /** Whether today's tables say something else than the latest version, or nothing was published yet. */
  boolean outdated();

  /**
   * Publishes the draft as the next version.
   *
   * @throws io.ciclo.engine.InputRefused without a revision note
   */
  ServiceDocument publish(String note, String staffId);

  /** As a PDF file with fonts of its own. */
  byte[] pdf(ServiceDocument document);
}
