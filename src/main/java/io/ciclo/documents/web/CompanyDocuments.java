package io.ciclo.documents.web;

import io.ciclo.documents.DeliveredSet;
import io.ciclo.documents.DocumentSets;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewSetDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.documents.Receivers;
import io.ciclo.documents.desk.CatalogueDesk;
import io.ciclo.documents.desk.DocumentSettings;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a company was handed, who opened it, and handing over more. */
@Controller
@RequestMapping("/clientes/{company:\\d{1,18}}/documentos")
class CompanyDocuments {

  private final CatalogueDesk catalogue;
  private final Documents documents;
  private final Receivers receivers;
  private final DocumentSettings settings;
  private final SafeWrite safely;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final EngineSettings service;

  CompanyDocuments(CatalogueDesk catalogue, Documents documents, Receivers receivers, DocumentSettings settings, SafeWrite safely,
      Staff staff, Vocabulary vocabulary, EngineSettings service) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.receivers = receivers;
    this.settings = settings;
    this.safely = safely;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.service = service;
  }

  /** @param caso of the case page from which somebody comes */
  @GetMapping
  String page(@PathVariable long company, @RequestParam(defaultValue = "") String caso, Model model) {
    model.addAttribute("caso", caso);
    model.addAttribute("casoPropio", caso);
    return page(company, model);
  }

  private String page(long company, Model model) {
    model.addAttribute("company", receivers.company(company));
    model.addAttribute("contacts", receivers.ofCompany(company));
    model.addAttribute("choices", catalogue.handable(company));
    model.addAttribute("deliveries", documents.ofCompany(company));
    model.addAttribute("openings", catalogue.openings(company));
    model.addAttribute("own", catalogue.ofCompany(company));
    model.addAttribute("kinds", catalogue.owned());
    model.addAttribute("stages", Stage.values());
    model.addAttribute("people", staff);
    model.addAttribute("megabytes", settings.maxSize().toMegabytes());
    Times times = new Times(service.zone());
    model.addAttribute("times", times);
    model.addAttribute("contents", new ContentWords(times));
    return "documents/company";
  }

  @PostMapping
  String hand(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "0") long contacto,
      @RequestParam(required = false) List<String> documento, @RequestParam(required = false) Stage etapa,
      @RequestParam(defaultValue = "") String caso, Model model, HttpServletResponse response, RedirectAttributes next) {
    List<String> chosen = documento == null ? List.of() : documento;
    return handed(company, model, response, next, () -> {
      contact(company, contacto);
      return catalogue.hand(chosen, contacto, stage(etapa), caseNumber(caso), who.userId());
    }, () -> {
      model.addAttribute("contacto", contacto);
      model.addAttribute("documento", chosen);
      model.addAttribute("etapa", etapa);
      model.addAttribute("caso", caso);
    });
  }

  /** Everything that a new customer is handed, at once (DO-12). */
  @PostMapping("/bienvenida")
  String welcome(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "0") long contacto,
      Model model, HttpServletResponse response, RedirectAttributes next) {
    return handed(company, model, response, next, () -> {
      contact(company, contacto);
      return documents.deliverSet(new NewSetDelivery(DocumentSets.WELCOME_PACK, contacto, stage(Stage.REGISTRATION), null, who.userId(),
          Notice.LETTER));
    }, () -> model.addAttribute("contacto", contacto));
  }

  private String handed(long company, Model model, HttpServletResponse response, RedirectAttributes next, Supplier<DeliveredSet> work,
      Runnable typed) {
    try {
      DeliveredSet set = safely.write(work);
      if (!set.handed().isEmpty()) {
        int count = set.handed().size();
        next.addFlashAttribute("done", (count == 1 ? "Entregado 1 documento a " : "Entregados " + count + " documentos a ")
            + set.handed().get(0).receiver() + ".");
      }
      if (!set.missing().isEmpty()) {
        next.addFlashAttribute("refused", "No se ha entregado: " + String.join(" ", set.missing()));
      }
      return "redirect:/clientes/" + company + "/documentos";
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refused", refused.getMessage());
      typed.run();
      return page(company, model);
    }
  }

  /** A document of their own: the next version of what bears the same name. */
  @PostMapping("/propios")
  String publish(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "") String clase,
      @RequestParam(defaultValue = "") String titulo, @RequestParam(defaultValue = "") String casoPropio,
      @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response, RedirectAttributes next) {
    receivers.company(company);
    try {
      if (catalogue.owned().stream().noneMatch(kind -> kind.key().equals(clase))) {
        throw new InputRefused("clase", "«Clase»: elija una de la lista.");
      }
      DocumentVersion version = safely.write(() -> documents.publish(new NewVersion(clase, company, caseNumber(casoPropio), titulo, note,
          Sent.content(file, url)), who.userId()));
      next.addFlashAttribute("done", "«" + version.document().title() + "», versión " + version.number()
          + ", guardado. Todavía no se ha entregado a nadie.");
      return "redirect:/clientes/" + company + "/documentos";
    } catch (InputRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refused", refused.getMessage());
      model.addAttribute("clase", clase);
      model.addAttribute("titulo", titulo);
      model.addAttribute("casoPropio", casoPropio);
      model.addAttribute("url", url);
      model.addAttribute("note", note);
      return page(company, model);
    }
  }

  private void contact(long company, long contact) {
    if (receivers.receiver(contact).filter(one -> one.company() == company).isEmpty()) {
      throw new InputRefused("contacto", "«A quién»: elija un contacto de la empresa que tenga acceso.");
    }
  }

  private String stage(Stage stage) {
    return stage == null ? "" : vocabulary.word("documents.stage", stage);
  }

  private static String caseNumber(String typed) {
    String number = PlainText.of(typed).toUpperCase(Locale.ROOT);
    if (number.isEmpty()) {
      return null;
    }
    if (CasePrefix.of(number).isEmpty()) {
      throw new InputRefused("caso", "«Caso»: «" + number + "» no es un número de caso, como N-2026-000012.");
    }
    return number;
  }
}
