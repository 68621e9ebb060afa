package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.customers.ProjectHandover;
import io.ciclo.customers.store.ProjectHandoverStore;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What colleagues are told of a handover: that its month begins, and that Customer Care answers for the company now (MT-23). */
@Component
class HandoverLetters implements EventWriting {

  private static final String TRANSITION = "AV-TRASPASO";

  private final EventFile file;
  private final ProjectHandoverStore store;
  private final RegistrationLetters registration;
  private final Readers readers;
  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final MessageSettings mail;

  HandoverLetters(EventFile file, ProjectHandoverStore store, RegistrationLetters registration, Readers readers, Customers customers, Staff staff,
      Vocabulary vocabulary, MessageSettings mail) {
    this.file = file;
    this.store = store;
    this.registration = registration;
    this.readers = readers;
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.mail = mail;
  }

  @Override
  public Set<String> texts() {
    return Set.of(TRANSITION, RegistrationLetters.ANNOUNCEMENT);
  }

  @Override
  public List<Letter> letters(String text, CustomerEvent event, Map<String, Object> inputs) {
    ProjectHandover handover = store.find(event.number()).orElseThrow();
    return text.equals(TRANSITION) ? transition(event, handover) : registration.announcements(event, moved(event, handover));
  }

  private List<Letter> transition(CustomerEvent event, ProjectHandover handover) {
    Map<String, String> values = Map.of("empresa", customers.company(event.company()).legalName(),
        "quien", staff.displayName(handover.projectManager()), "fechaLimite", Times.spokenDay(lastDay(event, handover)),
        "enlaceCaso", mail.portalUrl() + "/casos/" + event.number());
    Stream<Addressee> team = readers.ofGroups(StaffGroup.CARE_AGENTS, StaffGroup.CARE_MANAGERS).stream();
    return Stream.concat(readers.people(List.of(handover.projectManager())).stream(), team).distinct()
        .map(reader -> new Letter(TRANSITION, event.number(), reader, values)).toList();
  }

  private LocalDate lastDay(CustomerEvent event, ProjectHandover handover) {
    return LocalDate.ofInstant(handover.transitionUntil(), customers.company(event.company()).zone()).minusDays(1);
  }

  /** A month that was over before it could begin is not spoken of as if there had been one. */
  private String moved(CustomerEvent event, ProjectHandover handover) {
    boolean late = file.history(event.number()).stream().anyMatch(HandoverDesk::saysTooLate);
    return vocabulary.word(late ? "customers.handedOverLate" : "customers.handedOver", "company", customers.company(event.company()).legalName())
        .replace("{day}", Times.spokenDay(file.today(event))).replace("{opened}", Times.spokenDay(handover.openedOn()));
  }
}
