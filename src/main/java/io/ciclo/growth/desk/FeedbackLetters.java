package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.FeedbackState;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about a Feedback, to the contact who is met or asked. */
@Component
class FeedbackLetters {

  private static final String SOLVED = "AV-FEE-QUEJA";
  private static final String OVER = "AV-CRE-FIN";

  private final Customers customers;
  private final Messages messages;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  FeedbackLetters(Customers customers, Messages messages, MessageSettings mail, Vocabulary vocabulary) {
    this.customers = customers;
    this.messages = messages;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  List<Letter> letters(String text, Feedback feedback) {
    Map<String, String> values = common(feedback);
    values.put("encuesta", subject(feedback));
    values.put("enlaceEncuesta", mail.portalUrl() + "/portal/encuestas/" + feedback.arranged().survey());
    return letter(text, feedback, values).stream().toList();
  }

  /** Where nobody of theirs is known to have complained (a meeting that was joined), those hear who speak for the company. */
  void solved(Feedback feedback, String solution) {
    Map<String, String> values = common(feedback);
    values.put("texto", solution);
    List<Contact> readers = contact(feedback).map(List::of).orElseGet(() -> customers.contactsOf(feedback.company()).stream()
        .filter(one -> one.active() && one.administersUsers()).toList());
    readers.forEach(contact -> messages.send(letter(SOLVED, feedback, contact, values)));
  }

  /** Whoever was asked and has not answered yet need not; who was invited to a meeting reads that it is called off. */
  void over(Feedback feedback, String reason) {
    if (feedback.state() == FeedbackState.SURVEY) {
      letter(OVER, feedback, Map.of("ticket", feedback.number(), "asunto", subject(feedback), "texto", reason)).ifPresent(messages::send);
    }
  }

  /** What the contact is asked about, as the survey is called. */
  String subject(Feedback feedback) {
    try (Vocabulary.Spoken theirs = vocabulary.speaking(customers.words(feedback.company()).speech())) {
      return vocabulary.word("feedback.survey.subject");
    }
  }

  private Map<String, String> common(Feedback feedback) {
    return new HashMap<>(Map.of("empresa", customers.company(feedback.company()).legalName()));
  }

  private Optional<Letter> letter(String text, Feedback feedback, Map<String, String> values) {
    return contact(feedback).map(contact -> letter(text, feedback, contact, values));
  }

  private Optional<Contact> contact(Feedback feedback) {
    return Optional.ofNullable(feedback.contact()).flatMap(customers::findContact).filter(Contact::active);
  }

  private Letter letter(String text, Feedback feedback, Contact contact, Map<String, String> values) {
    Company company = customers.company(feedback.company());
    return new Letter(text, feedback.number(), new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()), values);
  }
}
