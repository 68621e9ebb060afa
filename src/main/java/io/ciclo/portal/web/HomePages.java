package io.ciclo.portal.web;

import io.ciclo.engine.SignedIn;
import io.ciclo.engine.StaffPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands: customers in the oficina virtual, staff before the doors to their work. */
@Controller
class HomePages {

  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedIn who, Model model) {
    if (!(who instanceof StaffPrincipal staff)) {
      return "redirect:/portal";
    }
    model.addAttribute("name", staff.displayName());
    return "portal/home";
  }
}
