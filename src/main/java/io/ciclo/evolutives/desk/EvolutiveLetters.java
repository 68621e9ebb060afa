package io.ciclo.evolutives.desk;

import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.messages.MessageSettings;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the placeholders of this room stand for; the case's own are the business of whoever owns it. */
@Component
class EvolutiveLetters {

  private static final String DECIDE = "enlaceDecidir";

  private final EvolutiveFile file;
  private final EvolutiveCourse course;
  private final Approval approval;
  private final Desistances desistances;
  private final MonthlyPlaces places;
  private final MonthlyChoices choices;
  private final BudgetWords words;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  EvolutiveLetters(EvolutiveFile file, EvolutiveCourse course, Approval approval, Desistances desistances, MonthlyPlaces places,
      MonthlyChoices choices, BudgetWords words, MessageSettings mail, Vocabulary vocabulary) {
    this.file = file;
    this.course = course;
    this.approval = approval;
    this.desistances = desistances;
    this.places = places;
    this.choices = choices;
    this.words = words;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  Map<String, String> values(String text, Evolutive evolutive) {
    Map<String, String> values = new HashMap<>();
    switch (text) {
      case "MT-05" -> values.put("extension", evolutive.plugin());
      case "MT-14" -> course.earlier(evolutive).ifPresent(earlier -> {
        values.put("anterior", named(earlier));
        values.put("enlaceAnterior", mail.portalUrl() + "/portal/tickets/" + earlier.caseNumber());
      });
      case "MT-15" -> values.putAll(estimate(evolutive));
      case "MT-29-ESTIMACION", "AV-EVO-CADUCADA" -> values.putAll(offer(evolutive));
      case "AV-EVO-LIMITE", "MT-29-LIMITE" -> {
        values.put("maximo", String.valueOf(places.most(evolutive.priority())));
        values.put("fechaMes", Times.spokenDay(choices.firstDay(evolutive, evolutive.offeredMonth())));
        values.put(DECIDE, decisionLink(evolutive.caseNumber()) + "/mes");
      }
      case "AV-EVO-ACEPTADA" -> values.putAll(accepted(evolutive));
      case "AV-EVO-SIN-SALDO" -> {
        values.putAll(offer(evolutive));
        values.put("puntos", file.latest(evolutive, Kind.NOT_ENOUGH_POINTS).map(EvolutiveEvent::text).orElseThrow());
      }
      case "AV-EVO-NO-SIGUE" -> values.put("avisoValoracion", desistances.of(evolutive.company()).stream().findFirst()
          .filter(latest -> latest.listed() && latest.caseNumber().equals(evolutive.caseNumber()))
          .map(latest -> vocabulary.word("evolutives.letter.paidFromNowOn")).orElse(""));
      default -> { }
    }
    return values;
  }

  private String named(Evolutive other) {
    return other.caseNumber() + " («" + file.room(other).subject(other.caseNumber()).title() + "»)";
  }

  private Map<String, String> offer(Evolutive evolutive) {
    return Map.of("puntos", approval.total(evolutive).words(), "fechaLimite", approval.validUntil(evolutive),
        DECIDE, decisionLink(evolutive.caseNumber()));
  }

  /** The page on which the customer reads the estimate and answers it; opening it decides nothing (TP-15). */
  String decisionLink(String caseNumber) {
    return mail.portalUrl() + "/portal/estimaciones/" + caseNumber;
  }

  private Map<String, String> estimate(Evolutive evolutive) {
    EstimateVersion sent = approval.sent(evolutive);
    Map<String, String> values = new HashMap<>(offer(evolutive));
    values.put("tareas", sent.budget().lines().stream().filter(line -> line.amount().signum() != 0)
        .map(line -> line(line, approval.helpPaid(evolutive))).collect(Collectors.joining("\n")));
    values.put("categoria", words.category(sent.budget().category()));
    values.put("fechaEntrega", delivery(sent));
    values.put("justificacion", sent.draft().conditions().justification());
    return values;
  }

  /** "- Pago con tarjeta: 3 T-Points". */
  private String line(BudgetLine line, TPoints helpPaid) {
    boolean paid = line.kind() == BudgetLine.Kind.DEFINITION_HELP && helpPaid.isPositive();
    return "- " + words.line(line) + ": " + words.amount(line.amount())
        + (line.amount().compareTo(BigDecimal.ONE) == 0 ? " T-Point" : " T-Points")
        + (paid ? vocabulary.word("evolutives.letter.helpPaid", "points", helpPaid.words()) : "");
  }

  private String delivery(EstimateVersion sent) {
    return Optional.ofNullable(sent.draft().conditions().plannedDelivery()).map(Times::spokenDay)
        .orElse(vocabulary.word("evolutives.letter.noDate"));
  }

  private Map<String, String> accepted(Evolutive evolutive) {
    Map<String, String> values = new HashMap<>();
    boolean quota = evolutive.acceptance().quotaUsedAt() != null;
    values.put("reservado", quota
        ? approval.agreed(evolutive).map(change -> vocabulary.word("evolutives.letter.byQuota", "change", change.description()))
            .orElse(vocabulary.word("evolutives.letter.nothingReserved"))
        : evolutive.acceptance().request() == null ? vocabulary.word("evolutives.letter.nothingReserved")
            : vocabulary.word("evolutives.letter.reserved", "points", approval.toReserve(evolutive).words()));
    values.put("fechaEntrega", delivery(approval.sent(evolutive)));
    values.put("turno", course.before(evolutive).map(before -> vocabulary.word("evolutives.letter.turn", "before", named(before))).orElse(""));
    return values;
  }
}
