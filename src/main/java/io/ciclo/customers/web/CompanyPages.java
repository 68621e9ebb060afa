package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanySearch;
import io.ciclo.customers.CompanyWords;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.ChangeWords;
import io.ciclo.customers.desk.Languages;
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

  private final Customers customers;
  private final CustomerRegistry registry;
  private final Staff staff;
  private final Editors editors;
  private final Vocabulary vocabulary;
  private final EngineSettings service;
  private final AccountInvitations invitations;
  private final ChangeWords changeWords;
  private final Erasers erasers;
  private final CustomerEvents events;

  CompanyPages(Customers customers, CustomerRegistry registry, Staff staff, Editors editors, Vocabulary vocabulary,
      EngineSettings service, AccountInvitations invitations, ChangeWords changeWords, Erasers erasers, CustomerEvents events) {
    this.customers = customers;
    this.registry = registry;
    this.staff = staff;
    this.editors = editors;
    this.vocabulary = vocabulary;
    this.service = service;
    this.invitations = invitations;
    this.changeWords = changeWords;
    this.erasers = erasers;
    this.events = events;
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
    page.addAttribute("mayErase", erasers.mayErase(who));
    return "customers/companies";
  }

  @GetMapping("/{id:\\d+}")
  String company(@PathVariable long id, @AuthenticationPrincipal StaffPrincipal who, Model page) {
    Company company = customers.company(id);
    page.addAttribute("company", company);
    page.addAttribute("leader", staff.displayName(company.accountLeader()));
    page.addAttribute("csm", staff.displayName(company.csm()));
    page.addAttribute("language", Languages.name(company.language()));
    page.addAttribute("standing", StandingSentence.of(customers.standing(id)));
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
    page.addAttribute("mayErase", erasers.mayErase(who));
    page.addAttribute("byMail", invitations.byMail());
    page.addAttribute("events", events.ofCompany(id));
    page.addAttribute("mayBeginHandover", HandoverBeginning.mayBegin(who));
    customers.transition(id).ifPresent(month -> page.addAttribute("transition", "En transición hasta el "
        + new Times(company.zone()).day(month.until().minusSeconds(1)) + ": sus tickets los revisa " + staff.displayName(month.projectManager()) + "."));
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

  private ListedChange listed(RecordedChange change) {
    String by = staff.person(change.by()).map(person -> person.displayName()).orElse(change.by());
    return new ListedChange(new Times(service.zone()).digits(change.at()), by,
        vocabulary.word("customers.subject", change.subject()), changeWords.field(change),
        changeWords.before(change), changeWords.after(change));
  }
}
