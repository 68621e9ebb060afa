package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Feedbacks among the cases G-…: what falls due is the meeting, or the last day of the survey. */
@Component
public class FeedbackCases implements GrowthKind {

  /** As much as a ticket of middle priority. */
  private static final int SCORE = 50;

  private final FeedbackFile file;
  private final FeedbackLetters letters;
  private final Meetings meetings;
  private final Customers customers;
  private final Vocabulary vocabulary;

  FeedbackCases(FeedbackFile file, FeedbackLetters letters, Meetings meetings, Customers customers, Vocabulary vocabulary) {
    this.file = file;
    this.letters = letters;
    this.meetings = meetings;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public boolean knows(String number) {
    return file.find(number).isPresent();
  }

  @Override
  public long company(String number) {
    return file.get(number).company();
  }

  @Override
  public CaseCard card(String number) {
    Feedback feedback = file.get(number);
    Company company = file.company(feedback);
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("feedback.case"), null, state(feedback), null,
        due(feedback).orElse(null), feedback.opening().at(), SCORE);
  }

  private Optional<Instant> due(Feedback feedback) {
    if (!feedback.open() || feedback.arranged() == null) {
      return Optional.empty();
    }
    return feedback.arranged().meeting() == null ? Optional.ofNullable(feedback.arranged().until())
        : meetings.meeting(feedback.arranged().meeting()).filter(one -> one.state() == MeetingState.PLANNED).map(Meeting::start);
  }

  /** How it ended, else how far it is. */
  public String state(Feedback feedback) {
    return feedback.ending() != null ? vocabulary.word("feedback.outcome", feedback.ending().outcome())
        : vocabulary.word("feedback.state", feedback.state());
  }

  @Override
  public CaseTalk.Words words(String number, String author) {
    Feedback feedback = file.get(number);
    Company company = file.company(feedback);
    Map<String, String> values = new HashMap<>(Map.of("empresa", company.legalName(), "ticket", number, "asunto", vocabulary.word("feedback.case"),
        "agente", author));
    Optional.ofNullable(feedback.contact()).flatMap(customers::findContact).map(Contact::name).ifPresent(name -> values.put("cliente", name));
    return new CaseTalk.Words(values, company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    return letters.letters(text, file.get(number));
  }

  @Override
  public String page(String number) {
    return "/crecimiento/feedback/" + number;
  }
}
