package io.ciclo.documents.web;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentFile;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Receivers;
import io.ciclo.documents.desk.CatalogueDesk.Line;
import io.ciclo.documents.desk.CatalogueDesk;
import io.ciclo.documents.desk.DocumentSettings;
import io.ciclo.engine.Downloads;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue: kinds, their versions, and who has which (DO-01 to DO-04). */
@Controller
@RequestMapping("/documentos")
class CataloguePages {

  private final CatalogueDesk catalogue;
  private final Documents documents;
  private final Receivers receivers;
  private final DocumentSettings settings;
  private final SafeWrite safely;
  private final Staff staff;
  private final EngineSettings service;

  CataloguePages(CatalogueDesk catalogue, Documents documents, Receivers receivers, DocumentSettings settings, SafeWrite safely,
      Staff staff, EngineSettings service) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.receivers = receivers;
    this.settings = settings;
    this.safely = safely;
    this.staff = staff;
    this.service = service;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("lines", catalogue.catalogue());
    model.addAttribute("scopes", DocumentScope.values());
    model.addAttribute("companies", receivers.companies());
    common(who, model);
    return "documents/catalogue";
  }

  @GetMapping("/entregar")
  String choose(@RequestParam long empresa) {
    return "redirect:/clientes/" + receivers.company(empresa).company() + "/documentos";
  }

  @PostMapping
  String add(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "") String uso, @RequestParam(defaultValue = "EVERYBODY") DocumentScope para,
      @RequestParam(defaultValue = "false") boolean interno, Model model, HttpServletResponse response, RedirectAttributes next) {
    Keepers.check(who);
    try {
      DocumentKind kind = safely.write(() -> catalogue.add(nombre, uso, para, interno));
      next.addFlashAttribute("done", "«" + kind.title() + "» está en el catálogo.");
      return "redirect:/documentos/" + kind.key();
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refused", refused.getMessage());
      model.addAttribute("nombre", nombre);
      model.addAttribute("uso", uso);
      model.addAttribute("para", para);
      return list(who, model);
    }
  }

  @GetMapping("/{kind:[a-z][a-z0-9-]*}")
  String kind(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String kind, Model model) {
    Line line = line(kind);
    model.addAttribute("line", line);
    model.addAttribute("versions", catalogue.versions(kind));
    List<Delivery> holders = catalogue.holders(kind);
    model.addAttribute("holders", holders);
    model.addAttribute("old", line.current() == null ? 0
        : holders.stream().filter(one -> one.version().number() < line.current().number()).count());
    model.addAttribute("companyNames", receivers);
    common(who, model);
    return "documents/kind";
  }

  @PostMapping("/{kind:[a-z][a-z0-9-]*}")
  String publish(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String kind,
      @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes next) {
    Keepers.check(who);
    try {
      if (!line(kind).published()) {
        throw new InputRefused("kind", "«" + line(kind).kind().title() + "»: se prepara al entregarlo; aquí no se publica.");
      }
      int before = catalogue.versions(kind).size();
      DocumentVersion version = safely.write(
          () -> documents.publish(NewVersion.forEverybody(kind, note, Sent.content(file, url)), who.userId()));
      next.addFlashAttribute("done", catalogue.versions(kind).size() == before ? "Es igual que la versión " + version.number()
          + ": no se ha publicado otra." : "Versión " + version.number() + " publicada.");
      return "redirect:/documentos/" + kind;
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refused", refused.getMessage());
      model.addAttribute("url", url);
      model.addAttribute("note", note);
      return kind(who, kind, model);
    }
  }

  /** Whoever has an earlier version is handed the newest. */
  @PostMapping("/{kind:[a-z][a-z0-9-]*}/repartir")
  String renew(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String kind, RedirectAttributes next) {
    Keepers.check(who);
    line(kind);
    try {
      int renewed = safely.write(() -> catalogue.renew(kind, who.userId()));
      next.addFlashAttribute("done", renewed == 0 ? "Nadie tenía una versión anterior."
          : renewed == 1 ? "Entregada a 1 persona, que recibe un correo." : "Entregada a " + renewed + " personas, que reciben un correo.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/documentos/" + kind;
  }

  @GetMapping("/versiones/{id:\\d{1,18}}")
  ResponseEntity<byte[]> read(@PathVariable long id) {
    DocumentVersion version = documents.version(id).orElseThrow(CataloguePages::notThere);
    return reading(documents, version);
  }

  static ResponseEntity<byte[]> reading(Documents documents, DocumentVersion version) {
    if (version.content() instanceof DocumentContent.Link link) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(link.url())).build();
    }
    DocumentFile file = documents.file(version.id()).orElseThrow(CataloguePages::notThere);
    return Downloads.toRead(file.fileName(), file.contentType(), file.content());
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Line line(String kind) {
    return catalogue.line(kind).orElseThrow(CataloguePages::notThere);
  }

  private void common(StaffPrincipal who, Model model) {
    model.addAttribute("mayKeep", Keepers.mayKeep(who));
    model.addAttribute("people", staff);
    model.addAttribute("megabytes", settings.maxSize().toMegabytes());
    Times times = new Times(service.zone());
    model.addAttribute("times", times);
    model.addAttribute("contents", new ContentWords(times));
  }
}
