package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.Spans;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where who cannot, or does not want to, type a password asks for a link. All names are answered alike. */
@Controller
class LinkRequestPages {

  private static final String VIEW = "engine/access-link-request";

  private final LinkRequests requests;
  private final AccessLinks links;

  LinkRequestPages(LinkRequests requests, AccessLinks links) {
    this.requests = requests;
    this.links = links;
  }

  /** @param word see {@link LinkPurpose#word()} */
  @GetMapping("/acceso/{word:contrasena|entrada}")
  String ask(@PathVariable String word, Model model) {
    LinkPurpose purpose = LinkPages.purpose(word);
    model.addAttribute("word", word);
    model.addAttribute("newPassword", purpose == LinkPurpose.NEW_PASSWORD);
    model.addAttribute("possible", requests.possible());
    model.addAttribute("validFor", Spans.inWords(links.validFor(purpose)));
    return VIEW;
  }

  @PostMapping("/acceso/{word:contrasena|entrada}")
  String take(@PathVariable String word, @RequestParam(defaultValue = "") String username, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    if (!requests.possible()) {
      return ask(word, model);
    }
    try {
      requests.take(LinkPages.purpose(word), username, request.getRemoteAddr());
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("username", username);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return ask(word, model);
    }
    return "redirect:/acceso/" + word + "/pedido";
  }

  @GetMapping("/acceso/{word:contrasena|entrada}/pedido")
  String taken(@PathVariable String word, Model model) {
    ask(word, model);
    return "engine/access-link-requested";
  }
}
