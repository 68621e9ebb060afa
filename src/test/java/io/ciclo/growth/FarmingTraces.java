package io.ciclo.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Contact;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingReply.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which the life of a Farming is told in tests: what leaders, areas and customers do, on the real services. */
public abstract class FarmingTraces extends FeedbackTraces {

  protected static final String AREA = "nuria.vidal";
  protected static final String NEED = "Contestar también por la tarde";

  @Autowired protected Farmings farmings;
  @Autowired protected Opportunities opportunities;

  /** @param authoriser a contact who may authorise for the company */
  protected record Grown(Customer customer, long authoriser) {
    long company() {
      return customer.company();
    }
  }

  protected static Grown known(Customer customer) {
    return new Grown(customer, customer.contact());
  }

  protected Grown grownWithAuthoriser() {
    Customer customer = grown();
    String mail = "marta." + UUID.randomUUID().toString().substring(0, 8) + "@aceros.example";
    long authoriser = registry.invite(new Contact(0, customer.company(), "Marta Vila", mail, "", false, BigDecimal.TEN, false, false, true, 0)).contactId();
    return new Grown(customer, authoriser);
  }

  /** By a Feedback, as always (FF-03). @return number of the Farming */
  protected String begun(Grown grown) {
    String feedback = openedByHand(grown.customer());
    talked(feedback, grown.customer());
    records(feedback, 4, NEED, "");
    List<Farming> begun = farmings.ofCompany(grown.company());
    assertThat(begun).hasSize(1);
    assertThat(begun.get(0).feedback()).isEqualTo(feedback);
    return begun.get(0).number();
  }

  protected void analysed(String number) {
    does(LEADER, number, "UserTask_AnalyseOperation", Map.of("farmingKnowledge", "Ya atendemos de tarde a dos tiendas como esta.", "farmingAmount",
        "1.000"));
  }

  protected static FarmingAttribute attribute(String text, int customer, Integer provider, AttributeBand band, boolean understood) {
    return new FarmingAttribute(0, text, customer, provider, band, understood);
  }

  protected void ranks(String number, List<String> areas, FarmingAttribute... attributes) {
    farmings.rank(number, new FarmingRanking("Marta Vila", ClientKind.PAYS, List.of(attributes), areas, areas.isEmpty() ? "" : "¿Qué hace falta?"),
        farmings.sheet(number).seen(), LEADER);
  }

  protected void ranksAll(String number, List<String> areas) {
    ranks(number, areas, attribute("Contestar de tarde", 1, 3, AttributeBand.MUST_HAVE, true),
        attribute("Las mismas personas", 2, 1, AttributeBand.IMPORTANT, true), attribute("En catalán", 3, 2, AttributeBand.NICE_TO_HAVE, false),
        attribute("Un informe", 4, null, AttributeBand.MINOR, false));
  }

  protected void attributesReady(String number) {
    does(LEADER, number, "UserTask_RankAttributes", Map.of());
  }

  protected static FarmingElement element(String name, String benefit, String cost, boolean valued) {
    return new FarmingElement(0, name, benefit, new BigDecimal(cost), valued, null);
  }

  protected static FarmingFigures figures(FarmingPosition position, String price, String cost) {
    return new FarmingFigures(position, new BigDecimal(price), new BigDecimal(cost));
  }

  protected void profiles(String number, FarmingElement... elements) {
    farmings.profile(number, new FarmingProfile(List.of(elements), FarmingPosition.SPECIALISED, List.of(
        figures(FarmingPosition.LOW_COST, "800.00", "600.00"), figures(FarmingPosition.SPECIALISED, "2000.00", "1500.00"))),
        farmings.sheet(number).seen(), LEADER);
  }

  protected void profileReady(String number) {
    does(LEADER, number, "UserTask_ProfileClient", Map.of());
  }

  protected void sendsDraft(String number) {
    does(LEADER, number, "UserTask_PrepareDraft", Map.of("draftTitle", "Turno de tarde", "draftScope", "De lunes a viernes, de 15 a 21 h.",
        "draftBudget", "2.000,00"));
  }

  /** From the need to a draft that the customer reads. */
  protected void toValidation(String number) {
    analysed(number);
    toValidationAgain(number);
  }

  protected void toValidationAgain(String number) {
    ranksAll(number, List.of());
    attributesReady(number);
    profiles(number, element("Turno de tarde", "Nadie espera hasta mañana", "1500.00", true));
    profileReady(number);
    sendsDraft(number);
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.VALIDATING);
  }

  protected void answers(String number, Grown grown, Kind kind, Word word) {
    int version = farmings.papers(number).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().version();
    farmings.answer(grown.authoriser(), number, kind, version, word, word == Word.ACCEPT ? "" : "Se sale de lo que podemos pagar.", ADDRESS);
  }

  protected void writesProposal(String number) {
    Map<Long, String> answers = new java.util.HashMap<>();
    farmings.topItems(number).forEach(item -> answers.put(item.id(), "Así: " + item.text()));
    farmings.write(number, text(), answers, seenProposal(number), LEADER);
  }

  protected static Farmings.Text text() {
    return new Farmings.Text("Turno de tarde", "De lunes a viernes, de 15 a 21 h.", new BigDecimal("1900.00"), "Un año, con revisión a los seis meses.");
  }

  protected int seenProposal(String number) {
    return farmings.papers(number).stream().filter(one -> one.kind() == Kind.PROPOSAL && !one.sent()).mapToInt(FarmingPaper::seen).findFirst().orElse(0);
  }

  protected void toCommitment(String number, Grown grown) {
    answers(number, grown, Kind.DRAFT, Word.ACCEPT);
    writesProposal(number);
    does(LEADER, number, "UserTask_WriteFarmingProposal", Map.of());
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.COMMITTING);
  }

  protected void contractUpdated(String number, String day) {
    does(LEADER, number, "UserTask_UpdateContract", Map.of("signedOn", day, "plan", "PLATINUM", "contractReference", "CT-" + number, "contractDetails",
        "Empieza el lunes; dos personas más."));
  }

  protected void closesAsLost(String number, String why) {
    assertThat(openTasks(number)).containsExactly("UserTask_RecordLoss");
    does(LEADER, number, "UserTask_RecordLoss", Map.of("nonConformity", why));
  }

  protected void consults(String number, String group, String verdict, String answer) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("UserTask_ConsultArea").taskCandidateGroup(group)
        .singleResult();
    assertThat(task).as("task of %s", group).isNotNull();
    asMember(group, () -> forms.submitTaskForm(task.getId(), Map.of("areaVerdict", verdict, "areaAnswer", answer)));
  }

  protected void implemented(String number, String what) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("UserTask_ImplementFarming").singleResult();
    asMember("workforce", () -> forms.submitTaskForm(task.getId(), Map.of("implementationDone", what)));
  }

  /** The example company has nobody in these groups: somebody joins for a moment. */
  private void asMember(String group, Runnable act) {
    identity.createMembership(AREA, group);
    identity.setAuthentication(AREA, identities.groupsOf(AREA));
    try {
      act.run();
    } finally {
      identity.clearAuthentication();
      identity.deleteMembership(AREA, group);
    }
  }
}
