package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingConsultation;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingEvent.Kind;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingReply;
import io.ciclo.growth.store.FarmingPaperStore;
import io.ciclo.growth.store.FarmingSheetStore;
import io.ciclo.growth.store.FarmingStore;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms show of a Farming, and with what their fields begin. */
@Component
public class FarmingFacts {

  private final FarmingFile file;
  private final FarmingStore store;
  private final FarmingSheetStore sheets;
  private final FarmingPaperStore papers;
  private final FarmingWork work;
  private final FarmingSettings settings;
  private final Customers customers;
  private final Staff staff;
  private final GroupNames groups;
  private final Vocabulary vocabulary;

  FarmingFacts(FarmingFile file, FarmingStore store, FarmingSheetStore sheets, FarmingPaperStore papers, FarmingWork work,
      FarmingSettings settings, Customers customers, Staff staff, GroupNames groups, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.sheets = sheets;
    this.papers = papers;
    this.work = work;
    this.settings = settings;
    this.customers = customers;
    this.staff = staff;
    this.groups = groups;
    this.vocabulary = vocabulary;
  }

  public Map<String, Object> glance(String number) {
    Farming farming = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/" + number);
    facts.put("factNeed", farming.need());
    facts.put("factFeedback", farming.feedback());
    return facts;
  }

  /** Free fields that a process owner added are kept where everybody reads them. */
  public void keepExtras(String number, Map<String, String> extras, String person) {
    extras.forEach((field, value) -> file.written(number, Kind.EXTRA, field.replaceFirst("^extra_", "") + ": " + value, person));
  }

  public LocalDate today(String number) {
    return LocalDate.ofInstant(file.now(), company(number).zone());
  }

  public Company company(String number) {
    return customers.company(file.get(number).company());
  }

  public String knowledge(String number) {
    return sheets.sheet(number).knowledge();
  }

  public String attributesLink(String number) {
    return "/casos/" + number + "/atributos";
  }

  public String profileLink(String number) {
    return "/casos/" + number + "/perfil";
  }

  public String proposalLink(String number) {
    return "/casos/" + number + "/propuesta";
  }

  public String surveyLink() {
    return settings.links().surveyQuestions();
  }

  public String matrixLink() {
    return settings.links().clientMatrix();
  }

  public String implementationLink() {
    return settings.links().implementation();
  }

  /** In the customer's order, a line each. */
  public String attributes(String number) {
    return sheets.attributes(number).stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(FarmingAttribute one) {
    return one.customerRank() + ". " + one.text() + " · " + vocabulary.word("farming.band", one.band())
        + (one.blocks() ? " · " + vocabulary.word("farming.unclear") : "");
  }

  public String topItems(String number) {
    return work.topItems(number).stream().map(one -> one.customerRank() + ". " + one.text()).collect(Collectors.joining("\n"));
  }

  public String areas(String number) {
    return sheets.sheet(number).areas().stream().map(this::area).collect(Collectors.joining(", "));
  }

  /** What people call an area. */
  public String area(String name) {
    return groups.of(StaffGroup.valueOf(name));
  }

  /** What people call a group, by its id. */
  public String group(String id) {
    return groups.ofId(id);
  }

  public String question(String number) {
    return sheets.sheet(number).question();
  }

  /** What the areas said in this revision. */
  public String answers(String number) {
    Farming farming = file.get(number);
    return sheets.consultations(number).stream().filter(one -> one.revision() == farming.revision()).map(this::line)
        .collect(Collectors.joining("\n\n"));
  }

  private String line(FarmingConsultation one) {
    return area(one.area()) + " · " + vocabulary.word("farming.verdict", one.verdict()) + " (" + staff.displayName(one.staff()) + ")\n" + one.answer();
  }

  /** What is offered, and what both positions would bring. */
  public String profile(String number) {
    List<FarmingElement> elements = sheets.elements(number);
    String offered = elements.stream().filter(FarmingElement::offered)
        .map(one -> "- " + one.name() + (one.chargeable() ? "" : " (" + vocabulary.word("farming.free") + ")")).collect(Collectors.joining("\n"));
    String figures = sheets.figures(number).stream().map(this::line).collect(Collectors.joining("\n"));
    return (offered + "\n" + figures).strip();
  }

  private String line(FarmingFigures one) {
    return vocabulary.word("farming.position", one.position()) + ": " + Euros.words(one.price()) + " − " + Euros.words(one.cost()) + " → "
        + vocabulary.word("farming.margin", "share", Euros.share(one.margin()));
  }

  /** The price of the position that was chosen, as a field shows it; empty while none is. */
  public String price(String number) {
    return work.chosen(number).map(FarmingFigures::price).map(Euros::field).orElse("");
  }

  public String title(String number) {
    return newest(number).map(FarmingPaper::title).orElseGet(() -> file.get(number).title());
  }

  /** What was written in the last draft; empty for the first. */
  public String scope(String number) {
    return newest(number).map(FarmingPaper::scope).orElse("");
  }

  private Optional<FarmingPaper> newest(String number) {
    return papers.papers(number).stream().findFirst();
  }

  public String paper(String number) {
    return newest(number).map(one -> vocabulary.word("farming.paper", one.kind()) + " " + one.version() + " · " + one.title() + " · "
        + Euros.words(one.budget())).orElse("");
  }

  /** What the customer said last; empty when nothing was said. */
  public String reply(String number) {
    return lastReply(number).map(one -> customers.contact(one.contact()).name() + " · " + vocabulary.word("farming.reply", one.word())
        + (one.reason().isEmpty() ? "" : ": " + one.reason())).orElse("");
  }

  public String replyReason(String number) {
    return lastReply(number).map(FarmingReply::reason).orElse("");
  }

  private Optional<FarmingReply> lastReply(String number) {
    return store.replies(number).stream().reduce((earlier, later) -> later);
  }

  public String contractDetails(String number) {
    return store.contract(number).map(FarmingStore.Contract::details).orElse("");
  }

  /** What the parts that are offered cost us together: nobody has to add it up. */
  public BigDecimal costOfParts(String number) {
    return sheets.elements(number).stream().filter(FarmingElement::offered).map(FarmingElement::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
