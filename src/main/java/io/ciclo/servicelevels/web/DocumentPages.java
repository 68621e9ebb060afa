package io.ciclo.servicelevels.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.ReaderZones;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.servicelevels.ServiceDocument;
import io.ciclo.servicelevels.ServiceDocuments;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service-level document: staff publish it, customers read it (SL-16, DO-13). */
@Controller
class DocumentPages {

  private static final Set<StaffGroup> PUBLISHERS = Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.DEPARTMENT_HEADS,
      StaffGroup.CAMUNDA_ADMIN);

  private final ServiceDocuments documents;
  private final SafeWrite safely;
  private final Staff staff;
  private final EngineSettings service;
  private final ReaderZones zones;

  DocumentPages(ServiceDocuments documents, SafeWrite safely, Staff staff, EngineSettings service, ReaderZones zones) {
    this.documents = documents;
    this.safely = safely;
    this.staff = staff;
    this.service = service;
    this.zones = zones;
  }

  @GetMapping("/niveles-de-servicio/documento")
  String page(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("all", documents.all());
    model.addAttribute("latest", documents.latest().orElse(null));
    model.addAttribute("outdated", documents.outdated());
    model.addAttribute("draft", documents.draft());
    model.addAttribute("mayPublish", mayPublish(who));
    model.addAttribute("people", staff);
    model.addAttribute("times", new Times(service.zone()));
    return "servicelevels/document";
  }

  @PostMapping("/niveles-de-servicio/documento")
  String publish(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String note, Model model,
      HttpServletResponse response, RedirectAttributes next) {
    if (!mayPublish(who)) {
      throw new AccessDeniedException("Solo gestores, jefes de departamento y administradores publican el "
          + "documento de nivel de servicio.");
    }
    try {
      ServiceDocument published = safely.write(() -> documents.publish(note, who.userId()));
      next.addFlashAttribute("done", "Versión " + published.version() + " publicada: los clientes la leen desde ahora.");
      return "redirect:/niveles-de-servicio/documento";
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refused", refused.getMessage());
      model.addAttribute("note", note);
      return page(who, model);
    }
  }

  @GetMapping("/niveles-de-servicio/documento/{version}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable int version) {
    return file(documents.version(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @GetMapping("/portal/niveles-de-servicio")
  String portal(@AuthenticationPrincipal SignedIn reader, Model model) {
    ServiceDocument latest = documents.latest().orElse(null);
    model.addAttribute("document", latest);
    model.addAttribute("published", latest == null ? "" : new Times(zones.of(reader)).at(latest.publishedAt()));
    return "servicelevels/portal-document";
  }

  @GetMapping("/portal/niveles-de-servicio/pdf")
  ResponseEntity<byte[]> portalPdf() {
    return file(documents.latest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private ResponseEntity<byte[]> file(ServiceDocument document) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"nivel-de-servicio-v" + document.version() + ".pdf\"")
        .body(documents.pdf(document));
  }

  private static boolean mayPublish(StaffPrincipal who) {
    return PUBLISHERS.stream().anyMatch(group -> who.isIn(group.id()));
  }
}
