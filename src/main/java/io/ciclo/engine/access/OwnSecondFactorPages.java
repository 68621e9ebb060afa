package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: setting up, other recovery codes, and, where nobody has to have one, doing without again. */
@Controller
@RequestMapping("/mi-cuenta/segundo-factor")
class OwnSecondFactorPages {

  static final String PATH = "/mi-cuenta/segundo-factor";
  private static final String CODES = "engine/access-recovery-codes";

  private final SecondFactor factor;

  OwnSecondFactorPages(SecondFactor factor) {
    this.factor = factor;
  }

  @ModelAttribute
  void onlyStaffWhereItIsInUse(@AuthenticationPrincipal StaffPrincipal who) {
    if (who == null || !factor.inUse()) {
      throw new AccessDeniedException("no second factor here");
    }
  }

  @GetMapping
  String show(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    model.addAttribute("enrolled", factor.enrolled(who.userId()));
    model.addAttribute("codesLeft", factor.recoveryCodesLeft(who.userId()));
    model.addAttribute("mayTurnOff", factor.mayBeTurnedOff());
    return "engine/access-second-factor";
  }

  @PostMapping("/preparar")
  String prepare(@AuthenticationPrincipal StaffPrincipal who) {
    factor.begin(who.userId());
    return "redirect:" + PATH + "/activar";
  }

  @GetMapping("/activar")
  String enrolment(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    Optional<SecondFactor.Enrolment> enrolment = factor.unconfirmed(who.userId());
    if (enrolment.isEmpty()) {
      return "redirect:" + PATH;
    }
    model.addAttribute("enrolment", enrolment.get());
    model.addAttribute("action", PATH + "/activar");
    model.addAttribute("needed", false);
    return "engine/access-enrolment";
  }

  /** Answers with the page itself: the recovery codes are shown once and must not lie in the session for a redirect. */
  @PostMapping("/activar")
  String confirm(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String code, Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute("codes", factor.confirm(who.userId(), code));
      model.addAttribute("next", PATH);
      return CODES;
    } catch (InputRefused refused) {
      return refused(refused, model, response, enrolment(who, model));
    }
  }

  @PostMapping("/recuperacion")
  String newRecoveryCodes(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String code,
      Model model, HttpServletResponse response) {
    try {
      factor.require(who.userId(), code);
      model.addAttribute("codes", factor.replaceRecoveryCodes(who.userId()));
      model.addAttribute("next", PATH);
      return CODES;
    } catch (InputRefused refused) {
      return refused(refused, model, response, show(who, model));
    }
  }

  @PostMapping("/quitar")
  String turnOff(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String code, Model model,
      HttpServletResponse response, RedirectAttributes next) {
    if (!factor.mayBeTurnedOff()) {
      throw new AccessDeniedException("everybody has to have one");
    }
    try {
      factor.require(who.userId(), code);
    } catch (InputRefused refused) {
      return refused(refused, model, response, show(who, model));
    }
    factor.reset(who.userId());
    next.addFlashAttribute("done", "El segundo factor está quitado: para entrar basta con la contraseña.");
    return "redirect:" + PATH;
  }

  private static String refused(InputRefused refused, Model model, HttpServletResponse response, String view) {
    model.addAttribute("refused", refused.reason());
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return view;
  }
}
