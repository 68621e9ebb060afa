package io.ciclo.engine.access;

import io.ciclo.engine.AccountSection;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What concerns oneself: name, password and, for those who may deploy, access tokens. */
@Controller
class AccountPage {

  private static final String VIEW = "engine/access-account";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALIDITY_IN_DAYS = 365;

  private final AccessTokens tokens;
  private final Accounts accounts;
  private final DeviceTable devices;
  private final SecondFactor secondFactor;
  private final EngineSettings settings;
  private final ObjectProvider<AccountSection> sections;

  AccountPage(AccessTokens tokens, Accounts accounts, DeviceTable devices, SecondFactor secondFactor, EngineSettings settings,
      ObjectProvider<AccountSection> sections) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.devices = devices;
    this.secondFactor = secondFactor;
    this.settings = settings;
    this.sections = sections;
  }

  record TokenLine(long id, String name, String created, String expires, String lastUsed) {
  }

  record DeviceLine(long id, String name, String since, String lastUsed, String until, boolean here) {
  }

  @GetMapping("/mi-cuenta")
  String show(Authentication person, HttpServletRequest request, Model model) {
    SignedIn who = (SignedIn) person.getPrincipal();
    boolean customer = Roles.has(person, Roles.CUSTOMER);
    model.addAttribute("who", who);
    model.addAttribute("sections", sections.orderedStream().filter(section -> section.concerns(who)).toList());
    model.addAttribute("customer", customer);
    model.addAttribute("secondFactor", !customer && secondFactor.inUse());
    model.addAttribute("hasSecondFactor", !customer && secondFactor.enrolled(who.loginName()));
    model.addAttribute("mayHaveTokens", mayHaveTokens(person));
    if (customer) {
      model.addAttribute("devices", deviceLines(person, OwnDevices.deviceOf(request)));
    }
    if (mayHaveTokens(person)) {
      model.addAttribute("tokens", lines(who));
      model.addAttribute("engineRest",
          ServletUriComponentsBuilder.fromCurrentContextPath().path("/engine-rest").toUriString());
    }
    return VIEW;
  }

  /** Answers with the page itself: the new token is shown once and must not lie in the session for a redirect. */
  @PostMapping("/mi-cuenta/tokens")
  String create(Authentication person, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") int days, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    refuseOthers(person);
    try {
      check(name, days);
      String token = tokens.create(((SignedIn) person.getPrincipal()).loginName(), name.strip(), Duration.ofDays(days));
      model.addAttribute("newToken", token);
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("tokenName", name);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
    return show(person, request, model);
  }

  @PostMapping("/mi-cuenta/tokens/{id}/revocar")
  String revoke(Authentication person, @PathVariable long id, RedirectAttributes after) {
    refuseOthers(person);
    tokens.revoke(((SignedIn) person.getPrincipal()).loginName(), id);
    after.addFlashAttribute("done", "El token de acceso ya no vale.");
    return "redirect:/mi-cuenta";
  }

  private static boolean mayHaveTokens(Authentication person) {
    return Roles.has(person, Roles.ADMIN) || Roles.has(person, Roles.PROCESS_OWNER);
  }

  private static void refuseOthers(Authentication person) {
    if (!mayHaveTokens(person)) {
      throw new AccessDeniedException("only process owners and administrators have access tokens");
    }
  }

  private static void check(String name, int days) {
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw new InputRefused("name", "El nombre del token es obligatorio y tiene como máximo " + LONGEST_NAME
          + " caracteres.");
    }
    if (days < 1 || days > LONGEST_VALIDITY_IN_DAYS) {
      throw new InputRefused("days", "La validez del token debe estar entre 1 y " + LONGEST_VALIDITY_IN_DAYS + " días.");
    }
  }

  private List<TokenLine> lines(SignedIn who) {
    return tokens.of(who.loginName()).stream().map(token -> new TokenLine(token.id(), token.name(),
        date(token.created()), date(token.expires()), token.lastUsed() == null ? "nunca" : date(token.lastUsed()))).toList();
  }

  private List<DeviceLine> deviceLines(Authentication person, Long here) {
    return accounts.of(person).map(account -> devices.of(account.kind(), account.id())).orElse(List.of()).stream()
        .map(device -> new DeviceLine(device.id(), device.name(), date(device.since()), date(device.lastUsed()),
            date(device.until()), Objects.equals(device.id(), here))).toList();
  }

  private String date(Instant instant) {
    return new Times(settings.zone()).digits(instant);
  }
}
