package io.ciclo.meetings.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import io.ciclo.meetings.SurveyAnswered;
import io.ciclo.meetings.Surveys;
import io.ciclo.meetings.store.SurveyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys: asked once, answered once. */
@Service
@Transactional
public class SurveyDesk implements Surveys {

  /** A survey is a few questions, or nobody answers it. */
  public static final int MOST_QUESTIONS = 12;

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_PART = 60;
  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_ANSWER = 4000;

  private final SurveyStore store;
  private final MeetingParties parties;
  private final MeetingLetters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SurveyDesk(SurveyStore store, MeetingParties parties, MeetingLetters letters, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.parties = parties;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Survey ask(String caseNumber, long company, String part, String subject, long contact, List<Question> questions, String staffId) {
    if (parties.member(contact).map(Member::company).filter(its -> its == company).isEmpty()) {
      throw new InputRefused("contact", "«A quién»: elija un contacto activo de este cliente.");
    }
    if (caseNumber != null && CasePrefix.of(caseNumber).isEmpty()) {
      throw new InputRefused("caseNumber", "«Caso»: «" + caseNumber + "» no es un número de caso; escríbalo como N-2026-000123.");
    }
    String about = PlanningRules.oneLine("subject", "Asunto", subject, LONGEST_SUBJECT);
    if (about.isEmpty()) {
      throw new InputRefused("subject", "«Asunto»: escriba de qué trata la encuesta.");
    }
    if (questions.isEmpty()) {
      throw new InputRefused("questions", "«Preguntas»: escriba al menos una.");
    }
    if (questions.size() > MOST_QUESTIONS) {
      throw new InputRefused("questions", "«Preguntas»: caben " + MOST_QUESTIONS + " y hay " + questions.size() + ".");
    }
    List<Question> asked = new ArrayList<>();
    for (Question question : questions) {
      String words = PlanningRules.oneLine("questions", "Pregunta " + (asked.size() + 1), question.words(), LONGEST_QUESTION);
      if (words.isEmpty()) {
        throw new InputRefused("questions", "«Pregunta " + (asked.size() + 1) + "»: escriba qué se pregunta.");
      }
      asked.add(new Question(words, question.answer(), question.required()));
    }
    Survey survey = store.get(store.insert(new Survey(0, caseNumber, company,
        PlanningRules.blankToNull(PlanningRules.oneLine("part", "Parte", part, LONGEST_PART)), about, contact, asked, List.of(), staffId,
        clock.instant(), null)));
    letters.ask(survey);
    return survey;
  }

  /**
   * The contact answers.
   *
   * @param answers in the order of the questions, as they were typed; blank for none
   * @param address from which they come
   */
  public Survey answer(long id, Member member, List<String> answers, String address) {
    Survey survey = store.find(id).filter(one -> one.contact() == member.contact())
        .orElseThrow(() -> new InputRefused("survey", "«Encuesta»: no existe."));
    List<String> checked = new ArrayList<>();
    for (int i = 0; i < survey.questions().size(); i++) {
      checked.add(checked(i + 1, survey.questions().get(i), i < answers.size() ? answers.get(i) : ""));
    }
    if (!store.answer(id, checked, clock.instant(), address)) {
      throw new InputRefused("survey", "«Encuesta»: ya la ha contestado; gracias.");
    }
    Survey answered = store.get(id);
    events.publishEvent(new SurveyAnswered(answered));
    return answered;
  }

  private static String checked(int number, Question question, String typed) {
    String answer = PlanningRules.text("answer" + number, "Pregunta " + number, typed, LONGEST_ANSWER);
    if (answer.isEmpty()) {
      if (question.required()) {
        throw new InputRefused("answer" + number, "«Pregunta " + number + "»: falta la respuesta.");
      }
      return null;
    }
    boolean fits = switch (question.answer()) {
      case TEXT -> true;
      case YES_NO -> answer.equals("sí") || answer.equals("no");
      case SCORE -> answer.matches("[1-5]");
    };
    if (!fits) {
      throw new InputRefused("answer" + number, "«Pregunta " + number + "»: "
          + (question.answer() == Answer.SCORE ? "elija un número del 1 al 5." : "elija sí o no."));
    }
    return answer;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Survey> survey(long id) {
    return store.find(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Survey> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Survey> ofCompany(long company) {
    return store.ofCompany(company);
  }
}
