package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import io.ciclo.engine.access.SecondStep.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of staff who are signing in: the code, or setting up the second factor where nobody enters without. */
@Controller
class SecondFactorPages {

  private final SecondStep step;
  private final SecondFactor factor;
  private final Accounts accounts;
  private final SignIn signIn;

  SecondFactorPages(SecondStep step, SecondFactor factor, Accounts accounts, SignIn signIn) {
    this.step = step;
    this.factor = factor;
    this.accounts = accounts;
    this.signIn = signIn;
  }

  @GetMapping(SecondStep.PATH)
  String ask(HttpServletRequest request, Model model) {
    return step.of(request).map(waiting -> page(waiting, model)).orElse("redirect:/login");
  }

  @PostMapping(SecondStep.PATH)
  String answer(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    Waiting waiting = step.of(request).orElse(null);
    Optional<Account> account = waiting == null ? Optional.empty() : accounts.withId(AccountKind.STAFF, waiting.userId());
    if (account.isEmpty()) {
      return "redirect:/login";
    }
    try {
      if (waiting.demand() == Demand.CODE) {
        factor.require(waiting.userId(), code);
        return "redirect:" + enter(account.get(), request, response);
      }
      List<String> codes = factor.confirm(waiting.userId(), code);
      model.addAttribute("codes", codes);
      model.addAttribute("next", enter(account.get(), request, response));
      return "engine/access-recovery-codes";
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(waiting, model);
    }
  }

  private String enter(Account account, HttpServletRequest request, HttpServletResponse response) {
    step.end(request);
    return signIn.complete(accounts.signedIn(account), request, response);
  }

  private String page(Waiting waiting, Model model) {
    if (waiting.demand() == Demand.CODE) {
      return "engine/access-code";
    }
    Optional<SecondFactor.Enrolment> enrolment = factor.unconfirmed(waiting.userId());
    if (enrolment.isEmpty()) {
      return "redirect:/login";
    }
    model.addAttribute("enrolment", enrolment.get());
    model.addAttribute("action", SecondStep.PATH);
    model.addAttribute("needed", true);
    return "engine/access-enrolment";
  }
}
