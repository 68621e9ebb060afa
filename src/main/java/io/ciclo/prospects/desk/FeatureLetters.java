package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters about the evolutive of a feature: to whom decides for the prospect. */
@Component
class FeatureLetters implements CaseCorrespondence {

  private static final int DAYS_TO_FIRST_WORD = 2;

  private final ProspectFile file;
  private final ProductionStore store;
  private final Evolutives evolutives;
  private final Customers customers;
  private final WorkCalendars calendars;
  private final MessageSettings mail;

  FeatureLetters(ProspectFile file, ProductionStore store, Evolutives evolutives, Customers customers, WorkCalendars calendars,
      MessageSettings mail) {
    this.file = file;
    this.store = store;
    this.evolutives = evolutives;
    this.customers = customers;
    this.calendars = calendars;
    this.mail = mail;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.EVOLUTIVE;
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    Feature feature = store.feature(number).orElseThrow(() -> new NoSuchProspect(number));
    Prospect prospect = file.get(feature.prospect());
    Company company = customers.company(prospect.company());
    Contact contact = customers.contact(prospect.contact());
    Map<String, String> values = new HashMap<>(Map.of("ticket", number, "asunto", feature.title(),
        "enlaceTicket", mail.portalUrl() + "/portal/propuestas/" + prospect.number(),
        "fechaProxima", day(calendars.get(company.calendar()).addDays(file.now(), DAYS_TO_FIRST_WORD), company)));
    Instant until = store.course(number).until();
    if (until != null) {
      values.put("fechaLimite", day(until, company));
    }
    values.putAll(evolutives.letter(text, number));
    return contact.active() ? List.of(new Letter(text, number,
        new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()), values)) : List.of();
  }

  private static String day(Instant instant, Company company) {
    return Times.spokenDay(LocalDate.ofInstant(instant, company.zone()));
  }
}
