package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PasswordChange;
import io.ciclo.engine.PasswordRules;
import io.ciclo.engine.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody changes their password here, staff and contacts alike. */
@Controller
class PasswordPage {

  private static final String VIEW = "engine/access-password";

  private final List<PasswordChange> changes;
  private final Login login;
  private final LoginThrottle throttle;
  private final SecurityContextRepository contexts;
  private final Accounts accounts;
  private final Doors doors;

  PasswordPage(List<PasswordChange> changes, Login login, LoginThrottle throttle, SecurityContextRepository contexts,
      Accounts accounts, Doors doors) {
    this.changes = changes;
    this.login = login;
    this.throttle = throttle;
    this.contexts = contexts;
    this.accounts = accounts;
    this.doors = doors;
  }

  @GetMapping("/contrasena")
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("mustChange", who.mustChangePassword());
    model.addAttribute("shortest", PasswordRules.SHORTEST);
    return VIEW;
  }

  @PostMapping("/contrasena")
  String change(@AuthenticationPrincipal SignedIn who, @RequestParam String oldPassword,
      @RequestParam String newPassword, @RequestParam String repeated, Model model, HttpServletRequest request,
      HttpServletResponse response, RedirectAttributes after) {
    try {
      check(who, oldPassword, newPassword, repeated);
      changeUnlessGuessing(who, oldPassword, newPassword, request.getRemoteAddr());
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("field", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(who, model);
    }
    Authentication renewed = login.again(who.loginName(), newPassword,
        SecurityContextHolder.getContext().getAuthentication().getDetails());
    accounts.of(renewed).ifPresent(account ->
        doors.closeOthers(account.kind(), account.id(), who.loginName(), request.getSession().getId()));
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(renewed);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    after.addFlashAttribute("done", "La contraseña se ha cambiado.");
    return "redirect:" + AfterLogin.home(renewed);
  }

  private static void check(SignedIn who, String oldPassword, String newPassword, String repeated) {
    PasswordRules.check(who.loginName(), newPassword);
    if (newPassword.equals(oldPassword)) {
      throw new InputRefused("newPassword", "La contraseña nueva debe ser distinta de la actual.");
    }
    if (!newPassword.equals(repeated)) {
      throw new InputRefused("repeated", "La contraseña nueva y su repetición no coinciden.");
    }
  }

  private void changeUnlessGuessing(SignedIn who, String oldPassword, String newPassword, String address) {
    Optional<Duration> wait = throttle.begin(who.loginName(), address);
    if (wait.isPresent()) {
      throw new InputRefused("oldPassword", "La contraseña actual se ha escrito mal varias veces: espere "
          + TooManyAttempts.seconds(wait.get()) + " y vuelva a probar.");
    }
    changes.stream().filter(change -> change.handles(who)).findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody keeps the password of " + who.getClass().getName()))
        .change(who, oldPassword, newPassword);
    throttle.succeeded(who.loginName(), address);
  }
}
