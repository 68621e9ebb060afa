package io.ciclo.messages.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.OutboxSearch;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox for administrators: what left, what waits and why, what was kept because there is no mail server. */
@Controller
@RequestMapping("/operacion/correos")
class MailPages {

  private static final String FAILING = "FALLANDO";

  private final Deliveries deliveries;
  private final SafeWrite safeWrite;
  private final Times times;

  MailPages(Deliveries deliveries, SafeWrite safeWrite, EngineSettings settings) {
    this.deliveries = deliveries;
    this.safeWrite = safeWrite;
    this.times = new Times(settings.zone());
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String estado, @RequestParam(defaultValue = "") String caso,
      @RequestParam(defaultValue = "0") int pagina, Model model) {
    Optional<DeliveryStatus> status = List.of(DeliveryStatus.values()).stream().filter(s -> s.name().equals(estado)).findFirst();
    int page = Math.max(0, pagina);
    List<OutboxEntry> found = deliveries.search(new OutboxSearch(status, estado.equals(FAILING),
        Optional.of(caso.strip()).filter(number -> !number.isEmpty()), page));
    model.addAttribute("mails", found.stream().limit(OutboxSearch.PAGE_SIZE).toList());
    model.addAttribute("more", found.size() > OutboxSearch.PAGE_SIZE);
    model.addAttribute("statuses", DeliveryStatus.values());
    model.addAttribute("hasMailServer", deliveries.hasMailServer());
    model.addAttribute("estado", estado);
    model.addAttribute("caso", caso);
    model.addAttribute("pagina", page);
    model.addAttribute("times", times);
    return "messages/mail-list";
  }

  @GetMapping("/{id}")
  String open(@PathVariable long id, Model model) {
    model.addAttribute("mail", entry(id));
    model.addAttribute("carried", deliveries.carriedBy(id));
    model.addAttribute("times", times);
    return "messages/mail";
  }

  /** The mail's own document, for the frame of the page above. */
  @GetMapping("/{id}/html")
  ResponseEntity<String> html(@PathVariable long id) {
    return Framed.document(entry(id).html());
  }

  @PostMapping("/reintentar")
  String tryAgain(RedirectAttributes next) {
    int resumed = safeWrite.write(deliveries::resumeAllFailed);
    next.addFlashAttribute("done", switch (resumed) {
      case 0 -> "No hay envíos fallidos que reintentar.";
      case 1 -> "Se reintenta 1 envío.";
      default -> "Se reintentan " + resumed + " envíos.";
    });
    return "redirect:/operacion/correos";
  }

  private OutboxEntry entry(long id) {
    return deliveries.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
