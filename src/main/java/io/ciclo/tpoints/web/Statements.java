package io.ciclo.tpoints.web;

import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.CompanySettings;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Holder;
import io.ciclo.tpoints.Statement;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** An account over some days: on a page, as PDF and as CSV. Once its last day is over it reads the same for ever. */
@Component
class Statements {

  /** More lines than anybody reads on a page, or prints: the CSV has them all. */
  private static final int LONGEST_PAGE = 500;
  private static final int LONGEST_PRINT = 5000;

  private final TPointLedger ledger;
  private final PointHolders holders;
  private final Lines lines;
  private final PrintedPages printed;
  private final Vocabulary vocabulary;
  private final CompanySettings company;
  private final EngineSettings service;
  private final Clock clock;

  Statements(TPointLedger ledger, PointHolders holders, Lines lines, PrintedPages printed, Vocabulary vocabulary,
      CompanySettings company, EngineSettings service, Clock clock) {
    this.ledger = ledger;
    this.holders = holders;
    this.lines = lines;
    this.printed = printed;
    this.vocabulary = vocabulary;
    this.company = company;
    this.service = service;
    this.clock = clock;
  }

  private record Days(LocalDate first, LocalDate last) {}

  void show(long customer, String first, String last, Model model) {
    Days days;
    try {
      days = days(first, last);
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.getMessage());
      days = days("", "");
    }
    shown(customer, ledger.statement(customer, days.first(), days.last()), LONGEST_PAGE).forEach(model::addAttribute);
  }

  ResponseEntity<byte[]> file(long customer, String kind, String first, String last) {
    Statement statement;
    try {
      Days days = days(first, last);
      statement = ledger.statement(customer, days.first(), days.last());
    } catch (InputRefused refused) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
    }
    String name = "t-points-" + statement.first() + "-" + statement.last() + "." + kind;
    return kind.equals("csv") ? csv(customer, statement).file(name) : ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .body(printed.pdf("tpoints/statement-print", shown(customer, statement, LONGEST_PRINT)));
  }

  private Map<String, Object> shown(long customer, Statement statement, int atMost) {
    Holder holder = holders.holder(customer);
    List<Entry> entries = statement.entries();
    Map<String, Object> shown = new HashMap<>();
    shown.put("service", company.name());
    shown.put("company", holder.name());
    shown.put("first", statement.first());
    shown.put("last", statement.last());
    shown.put("period", "Del " + Times.digits(statement.first()) + " al " + Times.digits(statement.last()));
    shown.put("unfinished", statement.finished() ? null : new Times(service.zone()).at(statement.until()));
    shown.put("opening", statement.opening());
    shown.put("closing", statement.closing());
    shown.put("lines", lines.of(entries.subList(0, Math.min(entries.size(), atMost)), service.zone()));
    shown.put("more", Math.max(0, entries.size() - atMost));
    return shown;
  }

  private Csv csv(long customer, Statement statement) {
    Csv csv = new Csv();
    ZoneId zone = service.zone();
    csv.row("Movimiento", "Fecha", "Tipo", "Motivo", "Caso", "Pack", "Cambio del saldo", "Cambio de lo reservado", "Saldo", "Reservado");
    csv.row("", Times.digits(statement.first()), "Saldo inicial", "", "", "", "", "", cell(statement.opening().balance()),
        cell(statement.opening().reserved()));
    statement.entries().forEach(entry -> csv.row(entry.no(), new Times(zone).digits(entry.at()),
        vocabulary.word("tpoints.entryKind", entry.kind()), vocabulary.word("tpoints.reason", entry.reason()), entry.caseNumber(),
        entry.pack(), cell(entry.kind().onBalance(entry.amount())), cell(entry.kind().onReserved(entry.amount())),
        cell(entry.balance()), cell(entry.reserved())));
    return csv.row("", Times.digits(statement.last()), "Saldo final", "", "", "",
        cell(statement.closing().balance().minus(statement.opening().balance())),
        cell(statement.closing().reserved().minus(statement.opening().reserved())), cell(statement.closing().balance()),
        cell(statement.closing().reserved()));
  }

  /** Such as "-27,5". */
  static String cell(TPoints amount) {
    return amount.toString().replace('.', ',');
  }

  /** This month until today, until somebody asks for other days. */
  private Days days(String first, String last) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), service.zone());
    LocalDate from = first.isBlank() ? today.withDayOfMonth(1) : day(first, "desde", "Desde");
    LocalDate to = last.isBlank() ? from.isAfter(today.withDayOfMonth(1).minusDays(1)) ? today : from.withDayOfMonth(from.lengthOfMonth())
        : day(last, "hasta", "Hasta");
    if (from.isAfter(today)) {
      throw new InputRefused("desde", "«Desde»: el " + Times.digits(from) + " todavía no ha llegado.");
    }
    if (to.isBefore(from)) {
      throw new InputRefused("hasta", "«Hasta»: el " + Times.digits(to) + " es anterior al " + Times.digits(from) + ".");
    }
    return new Days(from, to);
  }

  private static LocalDate day(String text, String field, String label) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new InputRefused(field, "«" + label + "»: escriba una fecha con día, mes y año.");
    }
  }
}
