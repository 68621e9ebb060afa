package io.ciclo.documents.web;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.Documents;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.documents.Receivers;
import io.ciclo.documents.desk.DocumentSettings;
import io.ciclo.documents.desk.ReadingDesk;
import io.ciclo.engine.ReaderZones;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the reader, or the reader's company, was handed. */
@Controller
@RequestMapping("/portal/documentos")
class PortalDocuments {

  private final ReadingDesk desk;
  private final Documents documents;
  private final Receivers receivers;
  private final ReaderZones zones;
  private final DocumentSettings settings;
  private final SafeWrite safely;

  PortalDocuments(ReadingDesk desk, Documents documents, Receivers receivers, ReaderZones zones, DocumentSettings settings,
      SafeWrite safely) {
    this.desk = desk;
    this.documents = documents;
    this.receivers = receivers;
    this.zones = zones;
    this.settings = settings;
    this.safely = safely;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn who, Model model) {
    Receiver reader = reader(who);
    model.addAttribute("reader", reader);
    model.addAttribute("held", desk.readBy(reader));
    model.addAttribute("site", settings.siteUrl());
    Times times = new Times(zones.of(who));
    model.addAttribute("times", times);
    model.addAttribute("contents", new ContentWords(times));
    return "documents/portal";
  }

  /** Reading is noted; whoever may not read it learns nothing of it. */
  @GetMapping("/{delivery:\\d{1,18}}")
  ResponseEntity<byte[]> read(@AuthenticationPrincipal SignedIn who, @PathVariable long delivery) {
    Receiver reader = reader(who);
    Delivery opened = safely.write(() -> desk.open(reader, delivery)).orElseThrow(CataloguePages::notThere);
    return CataloguePages.reading(documents, opened.version());
  }

  private Receiver reader(SignedIn who) {
    return receivers.receiver(who).orElseThrow(() -> new AccessDeniedException("Solo contactos de un cliente leen aquí sus documentos."));
  }
}
