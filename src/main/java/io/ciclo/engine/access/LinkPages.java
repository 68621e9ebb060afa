package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.LinkPurpose;
import io.ciclo.engine.PasswordRules;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.access.AccessLinks.Link;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What opens from a link in a mail. Looking changes nothing, because mail servers look at links, too: only the form on the
 * page uses the link. One that was used, has expired, was withdrawn or never existed is answered alike.
 */
@Controller
class LinkPages {

  private static final String LINK = "/acceso/{word:invitacion|contrasena|entrada}/{token:[A-Za-z0-9_-]{43}}";

  private final AccessLinks links;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Doors doors;
  private final OwnDevices devices;
  private final LoginThrottle throttle;
  private final SafeWrite safeWrite;

  LinkPages(AccessLinks links, Accounts accounts, SignIn signIn, Doors doors, OwnDevices devices, LoginThrottle throttle,
      SafeWrite safeWrite) {
    this.links = links;
    this.accounts = accounts;
    this.signIn = signIn;
    this.doors = doors;
    this.devices = devices;
    this.throttle = throttle;
    this.safeWrite = safeWrite;
  }

  static String address(LinkPurpose purpose, String token) {
    return "/acceso/" + purpose.word() + "/" + token;
  }

  static LinkPurpose purpose(String word) {
    return Stream.of(LinkPurpose.values()).filter(purpose -> purpose.word().equals(word)).findFirst().orElseThrow();
  }

  /** A link that works, and for whom. */
  private record Opened(Link link, Account account) {}

  @GetMapping(LINK)
  String look(@PathVariable String word, @PathVariable String token, HttpServletResponse response, Model model) {
    return opened(word, token).map(opened -> page(word, token, opened, model)).orElseGet(() -> tooLate(response));
  }

  @PostMapping(LINK)
  String use(@PathVariable String word, @PathVariable String token, @RequestParam(defaultValue = "") String newPassword,
      @RequestParam(defaultValue = "") String repeated, HttpServletRequest request, HttpServletResponse response, Model model) {
    Opened opened = opened(word, token).orElse(null);
    if (opened == null) {
      return tooLate(response);
    }
    if (opened.link().purpose() == LinkPurpose.ENTRY) {
      return enter(opened, request, response);
    }
    try {
      check(opened.account(), newPassword, repeated);
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("field", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(word, token, opened, model);
    }
    Optional<Account> now = choosePassword(opened, newPassword);
    return now.isEmpty() ? tooLate(response) : goOn(now.get(), request, response);
  }

  private String enter(Opened opened, HttpServletRequest request, HttpServletResponse response) {
    if (!safeWrite.write(() -> links.use(opened.link()))) {
      return tooLate(response);
    }
    SignedIn person = (SignedIn) accounts.signedIn(opened.account()).getPrincipal();
    if (person.mustChangePassword()) {
      // Somebody else chose the present password, and this person may not know it: they choose theirs right away.
      return "redirect:" + safeWrite.write(() ->
          links.address(links.create(LinkPurpose.NEW_PASSWORD, opened.account().kind(), opened.account().id())));
    }
    return goOn(opened.account(), request, response);
  }

  private Optional<Account> choosePassword(Opened opened, String password) {
    Account account = opened.account();
    try {
      return safeWrite.write(() -> {
        if (!links.use(opened.link())) {
          return Optional.empty();
        }
        Account now = accounts.choosePassword(account, password);
        doors.close(now.kind(), now.id(), now.loginName());
        return Optional.of(now);
      });
    } catch (InputRefused noLonger) {
      return Optional.empty();
    }
  }

  private String goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
    throttle.forgive(account.loginName());
    return "redirect:" + signIn.enter(account, request, response);
  }

  private static void check(Account account, String newPassword, String repeated) {
    PasswordRules.check(account.loginName(), newPassword);
    if (!newPassword.equals(repeated)) {
      throw new InputRefused("repeated", "La contraseña nueva y su repetición no coinciden.");
    }
  }

  private Optional<Opened> opened(String word, String token) {
    return links.working(purpose(word), token)
        .flatMap(link -> accounts.withId(link.kind(), link.accountId()).map(account -> new Opened(link, account)));
  }

  private String page(String word, String token, Opened opened, Model model) {
    Account account = opened.account();
    model.addAttribute("action", address(purpose(word), token));
    model.addAttribute("account", account);
    model.addAttribute("deviceDays", account.kind() == AccountKind.STAFF ? 0 : devices.days());
    model.addAttribute("shortest", PasswordRules.SHORTEST);
    return switch (opened.link().purpose()) {
      case INVITATION -> "engine/access-invitation";
      case NEW_PASSWORD -> "engine/access-new-password";
      case ENTRY -> "engine/access-entry";
    };
  }

  private static String tooLate(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "engine/access-link-over";
  }
}
