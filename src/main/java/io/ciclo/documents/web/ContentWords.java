package io.ciclo.documents.web;

import io.ciclo.documents.DocumentContent;
import io.ciclo.engine.Times;
import java.net.URI;

/** What a version consists of, as people read it. */
record ContentWords(Times times) {

  boolean readable(DocumentContent content) {
    return !(content instanceof DocumentContent.Removed);
  }

  /** Such as "manual.pdf, 1,2 MB". */
  String of(DocumentContent content) {
    if (content instanceof DocumentContent.Stored stored) {
      return stored.fileName() + ", " + times.size(stored.size());
    }
    if (content instanceof DocumentContent.Link link) {
      return "Enlace a " + URI.create(link.url()).getHost();
    }
    if (content instanceof DocumentContent.Removed removed) {
      return "El contenido se retiró el " + times.day(removed.at()) + ", cumplido el plazo de conservación";
    }
    return "PDF";
  }
}
