package io.ciclo.tickets.forms;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.growth.AttributeBand;
import io.ciclo.growth.ClientKind;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingPosition;
import io.ciclo.growth.FarmingProfile;
import io.ciclo.growth.FarmingRanking;
import io.ciclo.growth.FarmingReply.Word;
import io.ciclo.growth.Farmings;
import io.ciclo.growth.Feedbacks;
import io.ciclo.growth.NeedFound;
import io.ciclo.messages.FormOfAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** New Farmings, each brought as far as a form needs them. */
@Component
class FarmingsOnTheWay {

  private static final String LEADER = "lucia.ferrer";
  private static final String CSM = "andres.castro";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String ADDRESS = "203.0.113.7";

  private final Farmings farmings;
  private final Feedbacks feedbacks;
  private final CustomerRegistry registry;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final ApplicationEventPublisher publisher;
  private final Map<String, Long> authorisers = new HashMap<>();

  FarmingsOnTheWay(Farmings farmings, Feedbacks feedbacks, CustomerRegistry registry, Identities identities, TaskService tasks, FormService forms,
      IdentityService identity, ApplicationEventPublisher publisher) {
    this.farmings = farmings;
    this.feedbacks = feedbacks;
    this.registry = registry;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.publisher = publisher;
  }

  String begun() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Aceros " + unique, "X" + unique, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD,
        false, AccountType.GENERAL, LEADER, CSM, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.ACTIVE, 0));
    long contact = registry.invite(new Contact(0, company, "Marta Vila", "marta@" + unique + ".example", "", true, BigDecimal.TEN, false, false, true,
        0)).contactId();
    publisher.publishEvent(new NeedFound(feedbacks.open(company, "Toca hablar.", CSM), company, "Contestar de tarde", CSM));
    String number = farmings.ofCompany(company).get(0).number();
    authorisers.put(number, contact);
    return number;
  }

  String toRank() {
    String number = begun();
    does(number, "UserTask_AnalyseOperation", Map.of("farmingKnowledge", "Lo hacemos ya."));
    return number;
  }

  void rank(String number, List<String> areas) {
    farmings.rank(number, new FarmingRanking("Marta Vila", ClientKind.PAYS, List.of(new FarmingAttribute(0, "De tarde", 1, 1,
        AttributeBand.MUST_HAVE, true)), areas, "¿Qué hace falta?"), farmings.sheet(number).seen(), LEADER);
  }

  private String ranked(List<String> areas) {
    String number = toRank();
    rank(number, areas);
    does(number, "UserTask_RankAttributes", Map.of());
    return number;
  }

  /** Whoever is to find the task in a list of their group is made a member of it. */
  void joins(String person, String group) {
    if (identity.createGroupQuery().groupMember(person).groupId(group).count() == 0) {
      identity.createMembership(person, group);
    }
  }

  void leaves(String person, String group) {
    identity.deleteMembership(person, group);
  }

  String toConsult() {
    return ranked(List.of("IT"));
  }

  String toProfile() {
    return ranked(List.of());
  }

  void profile(String number) {
    farmings.profile(number, new FarmingProfile(List.of(new FarmingElement(0, "Turno", "Nadie espera", BigDecimal.TEN, true, null)),
        FarmingPosition.LOW_COST, List.of(new FarmingFigures(FarmingPosition.LOW_COST, BigDecimal.TEN, BigDecimal.ONE),
        new FarmingFigures(FarmingPosition.SPECIALISED, BigDecimal.TEN, BigDecimal.ONE))), farmings.sheet(number).seen(), LEADER);
  }

  String toDraft() {
    String number = toProfile();
    profile(number);
    does(number, "UserTask_ProfileClient", Map.of());
    return number;
  }

  private String drafted() {
    String number = toDraft();
    does(number, "UserTask_PrepareDraft", Map.of("draftTitle", "Turno de tarde", "draftScope", "De 15 a 21 h.", "draftBudget", "10"));
    return number;
  }

  String toLose() {
    String number = drafted();
    answers(number, Kind.DRAFT, Word.REFUSE);
    return number;
  }

  String toPropose() {
    String number = drafted();
    answers(number, Kind.DRAFT, Word.ACCEPT);
    return number;
  }

  void write(String number) {
    Map<Long, String> answers = new HashMap<>();
    farmings.topItems(number).forEach(item -> answers.put(item.id(), "Así."));
    farmings.write(number, new Farmings.Text("Turno de tarde", "De 15 a 21 h.", BigDecimal.TEN, "Un año."), answers, 0, LEADER);
  }

  String toSign() {
    String number = toPropose();
    write(number);
    does(number, "UserTask_WriteFarmingProposal", Map.of());
    answers(number, Kind.PROPOSAL, Word.ACCEPT);
    return number;
  }

  String toImplement() {
    String number = toSign();
    does(number, "UserTask_UpdateContract", Map.of("signedOn", LocalDate.now(MADRID).minusDays(1).toString(), "plan", "GOLD", "contractReference", "CT-1",
        "contractDetails", "Empieza el lunes."));
    return number;
  }

  private void answers(String number, Kind kind, Word word) {
    farmings.answer(authorisers.get(number), number, kind, 1, word, word == Word.ACCEPT ? "" : "El precio.", ADDRESS);
  }

  private void does(String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(LEADER, identities.groupsOf(LEADER));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }
}
