package io.ciclo.messages.web;

import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.MailRhythm;
import io.ciclo.messages.MailRhythms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff choose when they want mails (DW-07). */
@Controller
class RhythmPages {

  private final MailRhythms rhythms;
  private final SafeWrite safeWrite;

  RhythmPages(MailRhythms rhythms, SafeWrite safeWrite) {
    this.rhythms = rhythms;
    this.safeWrite = safeWrite;
  }

  @PostMapping("/mi-cuenta/correos")
  String choose(Authentication person, @RequestParam(required = false) MailRhythm rhythm, RedirectAttributes after) {
    if (!(person.getPrincipal() instanceof StaffPrincipal staff)) {
      throw new AccessDeniedException("only staff choose when they want mails");
    }
    if (rhythm == null) {
      after.addFlashAttribute("refused", "«Correos para mí»: elija cuándo quiere recibirlos.");
      return "redirect:/mi-cuenta";
    }
    safeWrite.run(() -> rhythms.choose(staff.userId(), rhythm));
    after.addFlashAttribute("done", switch (rhythm) {
      case AT_ONCE -> "Recibirá cada aviso al momento.";
      case HOURLY -> "Recibirá un resumen cada hora.";
      case DAILY -> "Recibirá un resumen cada día de trabajo.";
    });
    return "redirect:/mi-cuenta";
  }
}
