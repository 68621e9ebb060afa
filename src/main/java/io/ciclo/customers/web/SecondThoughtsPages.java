package io.ciclo.customers.web;

import io.ciclo.customers.desk.SecondThoughts;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff note that a customer takes back what was signed: on the page of the case (CL-04, CL-06). */
@Controller
class SecondThoughtsPages {

  private final SecondThoughts thoughts;
  private final Editors editors;

  SecondThoughtsPages(SecondThoughts thoughts, Editors editors) {
    this.thoughts = thoughts;
    this.editors = editors;
  }

  @PostMapping("/casos/{number}/clientes/desdecirse")
  String takeBack(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    editors.require(who);
    try {
      thoughts.takeBack(number, motivo, who.userId());
      next.addFlashAttribute("done", "Anotado: el cliente se desdice y el caso queda cerrado.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/casos/" + number;
  }
}
