package io.ciclo.servicelevels.desk;

import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Speech;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.CompanySettings;
import io.ciclo.servicelevels.ServiceDocument;
import io.ciclo.servicelevels.ServiceDocuments;
import io.ciclo.servicelevels.store.DocumentStore;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

@Service
@Transactional
class DocumentDesk implements ServiceDocuments {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final int LONGEST_NOTE = 1000;

  private final DocumentStore store;
  private final AgreedFigures figures;
  private final ITemplateEngine templates;
  private final PrintedPages printed;
  private final WorkCalendars calendars;
  private final ServiceLevelSettings settings;
  private final CompanySettings company;
  private final DocumentWords words;
  private final Vocabulary vocabulary;
  private final Clock clock;

  DocumentDesk(DocumentStore store, AgreedFigures figures, ITemplateEngine templates, PrintedPages printed,
      WorkCalendars calendars, ServiceLevelSettings settings, CompanySettings company, DocumentWords words, Vocabulary vocabulary,
      Clock clock) {
    this.store = store;
    this.figures = figures;
    this.templates = templates;
    this.printed = printed;
    this.calendars = calendars;
    this.settings = settings;
    this.company = company;
    this.words = words;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public List<ServiceDocument> all() {
    return store.all();
  }

  @Override
  public Optional<ServiceDocument> latest() {
    return store.all().stream().findFirst().map(this::inReadersWords);
  }

  @Override
  public Optional<ServiceDocument> version(int version) {
    return store.find(version).map(this::inReadersWords);
  }

  private ServiceDocument inReadersWords(ServiceDocument document) {
    return store.wording(document.version(), vocabulary.profile()).map(body -> new ServiceDocument(document.version(),
        document.publishedAt(), document.publishedBy(), document.note(), body)).orElse(document);
  }

  @Override
  public String draft() {
    WorkCalendar calendar = calendars.get(settings.calendar());
    Context context = new Context(SPANISH, figures.all());
    context.setVariable("company", company.name());
    context.setVariable("words", words);
    context.setVariable("week", OpeningWeek.of(calendar, LocalDate.now(clock.withZone(calendar.zone()))));
    context.setVariable("zone", words.city(calendar.zone()));
    context.setVariable("planNames", AgreedFigures.PLANS);
    return templates.process("servicelevels/document-body", context);
  }

  @Override
  public boolean outdated() {
    return latest().map(document -> !document.body().equals(draft())).orElse(true);
  }

  @Override
  public ServiceDocument publish(String note, String staffId) {
    String why = PlainText.of(note);
    if (why.isEmpty()) {
      throw new InputRefused("note", "«Nota de revisión»: es obligatoria; diga qué cambia en esta versión.");
    }
    if (why.length() > LONGEST_NOTE) {
      throw new InputRefused("note", "«Nota de revisión»: admite como máximo " + LONGEST_NOTE + " caracteres y tiene "
          + why.length() + ".");
    }
    int version = latest().map(ServiceDocument::version).orElse(0) + 1;
    ServiceDocument document = new ServiceDocument(version, clock.instant(), staffId, why, draft());
    store.add(document);
    for (String profile : Vocabulary.PROFILES) {
      try (Vocabulary.Spoken there = vocabulary.speaking(Speech.in(profile))) {
        store.addWording(version, profile, draft());
      }
    }
    return document;
  }

  @Override
  public byte[] pdf(ServiceDocument document) {
    return printed.pdf("servicelevels/document-print", Map.of("document", document, "words", words, "company", company.name(),
        "history", store.all().stream().filter(one -> one.version() <= document.version()).toList()));
  }
}
