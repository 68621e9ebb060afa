package io.ciclo.evolutives.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Deliveries;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.RevisedDelivery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class DeliveryDesk implements Deliveries {

  private static final String DAY = "day";
  private static final String PARTY = "party";
  private static final String REASON = "reason";
  private static final int LONGEST_PARTY = 200;
  private static final int LONGEST_REASON = 2000;
  /** Later is a slip of the keyboard. */
  private static final int MOST_YEARS = 3;

  private final EvolutiveFile file;
  private final DeliveryTerm term;
  private final Customers customers;
  private final Vocabulary vocabulary;
  private final SafeWrite safely;

  DeliveryDesk(EvolutiveFile file, DeliveryTerm term, Customers customers, Vocabulary vocabulary, SafeWrite safely) {
    this.file = file;
    this.term = term;
    this.customers = customers;
    this.vocabulary = vocabulary;
    this.safely = safely;
  }

  @Override
  public Optional<Planned> of(String caseNumber) {
    return file.find(caseNumber).filter(evolutive -> evolutive.offer() != null)
        .map(evolutive -> new Planned(term.day(evolutive).orElse(null), term.revisions(evolutive)));
  }

  @Override
  public boolean revisable(String caseNumber) {
    return file.find(caseNumber).filter(evolutive -> evolutive.state().underContract()).isPresent();
  }

  @Override
  public RevisedDelivery revise(String caseNumber, String staffId, String day, String party, String reason) {
    return safely.write(() -> {
      Evolutive evolutive = file.find(caseNumber).filter(one -> one.state().underContract()).orElseThrow(() -> new InputRefused(DAY,
          "«Nueva entrega»: solo se cambia después de que el cliente acepte la estimación y antes de entregarlo."));
      LocalDate before = term.day(evolutive).orElse(null);
      RevisedDelivery revised = new RevisedDelivery(0, before, day(evolutive, day, before),
          text(PARTY, "De quién depende", party, LONGEST_PARTY), text(REASON, "Motivo", reason, LONGEST_REASON), staffId, file.now());
      RevisedDelivery kept = term.revise(evolutive, revised);
      file.written(evolutive, Kind.DELIVERY_REVISED, kept.party(), staffId);
      file.room(evolutive).tell(caseNumber, staffId, told(kept), vocabulary.word("evolutives.nextStep.delivery"));
      return kept;
    });
  }

  private LocalDate day(Evolutive evolutive, String typed, LocalDate before) {
    ZoneId zone = customers.company(evolutive.company()).zone();
    LocalDate today = LocalDate.ofInstant(file.now(), zone);
    LocalDate day = parsed(typed);
    if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
      throw new InputRefused(DAY, "«Nueva entrega»: elija un día a partir de mañana y hasta el "
          + Times.digits(today.plusYears(MOST_YEARS)) + ".");
    }
    if (day.equals(before)) {
      throw new InputRefused(DAY, "«Nueva entrega»: el " + Times.digits(day) + " ya es el día previsto.");
    }
    return day;
  }

  private static LocalDate parsed(String typed) {
    try {
      return LocalDate.parse(PlainText.of(typed));
    } catch (DateTimeParseException e) {
      throw new InputRefused(DAY, "«Nueva entrega»: escriba una fecha con día, mes y año.");
    }
  }

  private static String text(String field, String label, String typed, int longest) {
    String text = PlainText.of(typed).replace("\r\n", "\n");
    if (text.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio; el cliente lo lee.");
    }
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + text.length() + ".");
    }
    return text;
  }

  private String told(RevisedDelivery revised) {
    String from = revised.before() == null ? "" : vocabulary.word("evolutives.delivery.from", "day", Times.spokenDay(revised.before()));
    return vocabulary.word("evolutives.delivery.told", "party", revised.party()).replace("{from}", from)
        .replace("{day}", Times.spokenDay(revised.after())).replace("{reason}", revised.reason());
  }
}
