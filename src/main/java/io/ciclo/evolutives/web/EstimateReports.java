package io.ciclo.evolutives.web;

import io.ciclo.documents.DocumentFile;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.engine.EngineSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reports that were sent, for whoever finds them among the documents: as this room draws them, never copied (DO-10). */
@Component
class EstimateReports implements DocumentSource {

  private final Reports reports;
  private final EstimatedCases cases;
  private final EngineSettings service;

  EstimateReports(Reports reports, EstimatedCases cases, EngineSettings service) {
    this.reports = reports;
    this.cases = cases;
    this.service = service;
  }

  @Override
  public String kind() {
    return DocumentKind.ESTIMATE_REPORT;
  }

  /** Handed over by sending it, and not otherwise. */
  @Override
  public Optional<NewContent> newest(Receiver receiver) {
    return Optional.empty();
  }

  /** @param reference case and version, such as {@code T-2026-000123/2} */
  @Override
  public Optional<DocumentFile> file(String reference) {
    int slash = reference.indexOf('/');
    return reports.version(cases.known(reference.substring(0, slash)), Integer.parseInt(reference.substring(slash + 1)), service.zone())
        .map(report -> new DocumentFile(Reports.fileName(report), "application/pdf", reports.paper(report)));
  }
}
