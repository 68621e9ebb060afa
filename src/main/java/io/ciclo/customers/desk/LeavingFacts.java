package io.ciclo.customers.desk;

import io.ciclo.customers.CasesOfCompany.OpenCase;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Choice;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tpoints.TPointSettlement.Standing;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of a customer who leaves show, and what is known of their fields. */
@Component
public class LeavingFacts {

  private static final String ALL = "ALL:";
  private static final int MOST_SHOWN = 15;

  private final EventFile file;
  private final Leavings leavings;
  private final Amendments amendments;
  private final Customers customers;
  private final EngineSettings service;
  private final Vocabulary vocabulary;

  LeavingFacts(EventFile file, Leavings leavings, Amendments amendments, Customers customers, EngineSettings service, Vocabulary vocabulary) {
    this.file = file;
    this.leavings = leavings;
    this.amendments = amendments;
    this.customers = customers;
    this.service = service;
    this.vocabulary = vocabulary;
  }

  /** What every form begins with. */
  public Map<String, Object> glance(String number) {
    CustomerEvent event = file.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factLink", "/casos/" + number);
    facts.put("factSubject", vocabulary.word("customers.event", event.kind()) + " · " + event.reference());
    return facts;
  }

  /** Free fields that a process owner added are kept where everybody reads them. */
  public void keepExtras(String number, Map<String, String> extras, String person) {
    file.keepExtras(number, extras, person);
  }

  public String contract(String number) {
    CustomerEvent event = file.get(number);
    return "Terminación " + event.reference() + ", firmada el " + Times.digits(event.signedOn()) + ". "
        + amendments.contract(event.company()).map(contract -> "Su contrato " + contract.reference() + " termina el "
            + Times.digits(contract.end()) + ".").orElse("No tiene ningún contrato en vigor.");
  }

  public String lastDay(String number) {
    return "Último día: " + Times.spokenDay(leavings.get(number).lastDay()) + ".";
  }

  public Map<String, Object> knownPlan(String number) {
    return Map.of("lastDay", leavings.proposedDay(number).toString());
  }

  public String openCases(String number) {
    List<OpenCase> open = leavings.openCases(number);
    return open.isEmpty() ? "Ningún caso abierto." : lines(open);
  }

  static String lines(List<OpenCase> open) {
    return open.stream().limit(MOST_SHOWN).map(one -> "- " + one.number() + " · " + one.what() + " (" + one.state() + ")")
        .collect(Collectors.joining("\n")) + (open.size() > MOST_SHOWN ? "\ny " + (open.size() - MOST_SHOWN) + " más" : "");
  }

  public List<Choice> casesToEnd(String number) {
    List<OpenCase> open = leavings.openCases(number);
    List<Choice> choices = new ArrayList<>(open.stream().map(one -> new Choice(one.number() + " · " + one.what(), one.number())).toList());
    if (open.size() > 1) {
      choices.add(new Choice("Todos los de la lista", all(open)));
    }
    return choices;
  }

  static boolean meansAll(String chosen) {
    return chosen.startsWith(ALL);
  }

  /** All of just this list: of what was opened later, nobody has read anything. */
  static String all(List<OpenCase> open) {
    return ALL + open.size() + (open.isEmpty() ? "" : ":" + open.get(open.size() - 1).number());
  }

  public boolean anyOpen(String number) {
    return !leavings.openCases(number).isEmpty();
  }

  public String expectations(String number) {
    Company company = customers.company(file.get(number).company());
    return company.csmNotes() == null ? "" : company.csmNotes();
  }

  public String points(String number) {
    Standing standing = leavings.standing(number);
    List<String> lines = new ArrayList<>();
    lines.add("Sin usar: " + standing.free().words() + (standing.worth().isEmpty() ? "" : ", que costaron "
        + standing.worth().stream().map(Leavings::euros).collect(Collectors.joining(" y "))) + ".");
    if (standing.reserved().isPositive()) {
      lines.add("Reservados en casos abiertos: " + standing.reserved().words() + ".");
    }
    if (standing.debt().isPositive()) {
      lines.add("Usados a crédito: " + standing.debt().words() + ".");
    }
    if (standing.offered() > 0) {
      lines.add("Ofertas de packs sin decidir: " + standing.offered() + "; se retiran.");
    }
    if (standing.credit().isPositive()) {
      lines.add("Crédito concedido: " + standing.credit().words() + "; se retira.");
    }
    return String.join("\n", lines);
  }

  /** What the contract says, by the table. */
  public String proposedWay(String number) {
    return "Según la tabla de liquidación, lo no usado " + (leavings.proposedWay(number) == Way.LOSE ? "se pierde." : "se devuelve en dinero.");
  }

  /** Empty when everything is invoiced and paid. */
  public String unpaid(String number) {
    Times times = new Times(service.zone());
    return leavings.standing(number).unpaid().stream().map(order -> "- Pack de " + order.size().words() + ", pedido el "
        + times.day(order.orderedAt()) + ": " + (order.invoice() == null ? "sin facturar" : "factura " + order.invoice().number() + " sin cobrar"))
        .collect(Collectors.joining("\n"));
  }

  public boolean inDebt(String number) {
    return leavings.standing(number).debt().isPositive();
  }
}
