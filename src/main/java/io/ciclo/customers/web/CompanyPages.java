package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanySearch;
import io.ciclo.customers.CompanyWords;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Speech;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The client registry as all staff read it. */
@Controller
@RequestMapping("/clientes")
class CompanyPages {


  record ListedCompany(Company company, String leader, String csm) {}

  record ListedChange(String at, String by, String subject, String field, String before, String after) {}

  /** @param kind "ok", "grace" or "none": decides how the sentence is marked */
  record StandingSentence(String kind, String sentence) {}

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Staff staff;
  private final Editors editors;
  private final Vocabulary vocabulary;
  private final EngineSettings service;
  private final AccountInvitations invitations;

  CompanyPages(Customers customers, CustomerRegistry registry, Staff staff, Editors editors, Vocabulary vocabulary,
      EngineSettings service, AccountInvitations invitations) {
    this.customers = customers;
    this.registry = registry;
    this.staff = staff;
    this.editors = editors;
    this.vocabulary = vocabulary;
    this.service = service;
    this.invitations = invitations;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String texto, @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String ka, @RequestParam(defaultValue = "") String lider,
      @AuthenticationPrincipal StaffPrincipal who, Model page) {
    Boolean keyAccount = switch (ka) {
      case "si" -> true;
      case "no" -> false;
      default -> null;
    };
    // A filter that does not exist (an old link) filters nothing.
    SupportPlan wanted = Arrays.stream(SupportPlan.values()).filter(each -> each.name().equals(plan)).findFirst()
        .orElse(null);
    List<ListedCompany> found = registry.search(new CompanySearch(texto, wanted, keyAccount, lider)).stream()
        .map(company -> new ListedCompany(company, staff.displayName(company.accountLeader()),
            staff.displayName(company.csm())))
        .toList();
    page.addAttribute("found", found);
    page.addAttribute("texto", texto);
    page.addAttribute("plan", plan);
    page.addAttribute("ka", ka);
    page.addAttribute("lider", lider);
    page.addAttribute("plans", SupportPlan.values());
    page.addAttribute("leaders", staff.inGroup(StaffGroup.ACCOUNT_LEADERS));
    page.addAttribute("filtered", !texto.isBlank() || wanted != null || keyAccount != null || !lider.isBlank());
    page.addAttribute("mayEdit", editors.mayEdit(who));
    return "customers/companies";
  }

  @GetMapping("/{id:\\d+}")
  String company(@PathVariable long id, @AuthenticationPrincipal StaffPrincipal who, Model page) {
    Company company = customers.company(id);
    page.addAttribute("company", company);
    page.addAttribute("leader", staff.displayName(company.accountLeader()));
    page.addAttribute("csm", staff.displayName(company.csm()));
    page.addAttribute("language", Languages.name(company.language()));
    page.addAttribute("standing", sentence(customers.standing(id)));
    page.addAttribute("contacts", customers.contactsOf(id));
    page.addAttribute("contracts", registry.contractsOf(id));
    page.addAttribute("agreed", customers.agreedChanges(id));
    page.addAttribute("changes", registry.changesOf(id).stream().map(this::listed).toList());
    page.addAttribute("team", customers.careTeam(id));
    page.addAttribute("words", saidDifferently(customers.words(id)));
    page.addAttribute("profile", vocabulary.word("customers.profile." + spoken(customers.words(id))));
    page.addAttribute("staff", staff);
    page.addAttribute("mayEditTeam", CareTeamEditing.mayEdit(who));
    page.addAttribute("mayReassign", StaffGroup.looksAfterPeople(who));
    page.addAttribute("mayEdit", editors.mayEdit(who));
    page.addAttribute("byMail", invitations.byMail());
    return "customers/company";
  }

  private String spoken(CompanyWords words) {
    return words.profile() == null ? vocabulary.profile() : words.profile();
  }

  /** What the company calls differently: how everybody says it, and how the company does. */
  private Map<String, String> saidDifferently(CompanyWords words) {
    Map<String, String> said = new LinkedHashMap<>();
    try (Vocabulary.Spoken theirs = vocabulary.speaking(Speech.in(words.profile()))) {
      vocabulary.overridable().values().stream().flatMap(List::stream).filter(words.own()::containsKey)
          .forEach(key -> said.put(vocabulary.word(key), words.own().get(key)));
    }
    return said;
  }

  private static StandingSentence sentence(ContractStanding standing) {
    if (standing instanceof ContractStanding.InForce inForce) {
      return new StandingSentence("ok", "Contrato " + inForce.contract().reference() + " en vigor hasta el "
          + Times.digits(inForce.contract().end()) + ".");
    }
    if (standing instanceof ContractStanding.InGrace grace) {
      return new StandingSentence("grace", "El contrato " + grace.contract().reference() + " terminó el "
          + Times.digits(grace.contract().end()) + ". Se sigue atendiendo, en prórroga, hasta el "
          + Times.digits(grace.until()) + ".");
    }
    ContractStanding.NotInForce none = (ContractStanding.NotInForce) standing;
    return new StandingSentence("none", none.endedOn() == null ? "Ningún contrato en vigor."
        : "Ningún contrato en vigor: el último terminó el " + Times.digits(none.endedOn()) + ".");
  }

  private ListedChange listed(RecordedChange change) {
    String by = staff.person(change.by()).map(person -> person.displayName()).orElse(change.by());
    return new ListedChange(new Times(service.zone()).digits(change.at()), by,
        vocabulary.word("customers.subject", change.subject()), label(change),
        words(change, change.oldValue()), words(change, change.newValue()));
  }

  private String label(RecordedChange change) {
    boolean ownWord = change.subject() == Subject.WORDS && !change.field().equals("profile");
    return ownWord ? "«" + vocabulary.word(change.field()) + "»" : vocabulary.word("customers.field." + change.field());
  }

  /** Stored are names of constants and ids; people read words. */
  private String words(RecordedChange change, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (change.field()) {
      case "plan", "accountType", "platformKind", "product", "formOfAddress", "period", "profile" ->
          vocabulary.word("customers." + change.field() + "." + value);
      case "status" -> vocabulary.word(switch (change.subject()) {
        case CONTRACT -> "customers.contractStatus." + value;
        default -> "customers.companyStatus." + value;
      });
      case "accountLeader", "csm", "agent", "backupAgent", "backupLeader" -> staff.displayName(value);
      case "language" -> Languages.name(value);
      default -> switch (value) {
        case "true" -> "Sí";
        case "false" -> "No";
        default -> value;
      };
    };
  }
}
