package io.ciclo.growth.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.CsmFinding;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Opening;
import io.ciclo.growth.Feedback.Why;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.Feedbacks;
import io.ciclo.growth.Figures;
import io.ciclo.growth.GrowthSignal;
import io.ciclo.growth.store.FeedbackDateStore;
import io.ciclo.growth.store.FeedbackStore;
import io.ciclo.growth.store.FigureStore;
import io.ciclo.growth.store.SignalStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to Feedbacks. */
@Service
class FeedbackDesk implements Feedbacks {

  private static final int LONGEST_REASON = 4000;

  private final FeedbackFile file;
  private final FeedbackStore store;
  private final FigureStore figures;
  private final FeedbackDateStore dateStore;
  private final SignalStore signalStore;
  private final FeedbackOpening opening;
  private final FeedbackCourse course;
  private final FeedbackDates dates;
  private final CsmFindings findings;
  private final Signals signals;
  private final SafeWrite safely;

  FeedbackDesk(FeedbackFile file, FeedbackStore store, FigureStore figures, FeedbackDateStore dateStore, SignalStore signalStore,
      FeedbackOpening opening, FeedbackCourse course, FeedbackDates dates, CsmFindings findings, Signals signals, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.figures = figures;
    this.dateStore = dateStore;
    this.signalStore = signalStore;
    this.opening = opening;
    this.course = course;
    this.dates = dates;
    this.findings = findings;
    this.signals = signals;
    this.safely = safely;
  }

  @Override
  public Feedback get(String number) {
    return file.get(number);
  }

  @Override
  public Optional<Feedback> find(String number) {
    return file.find(number);
  }

  @Override
  public List<Feedback> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  public List<Feedback> open() {
    return store.open();
  }

  @Override
  public List<FeedbackEvent> events(String number) {
    return store.events(number);
  }

  @Override
  public Optional<Figures> figures(String number) {
    return figures.of(number);
  }

  @Override
  public List<String> needs(String number) {
    return store.needs(number);
  }

  @Override
  public void refreshFigures(String number, String staffId) {
    safely.run(() -> {
      if (!file.get(number).open()) {
        throw new InputRefused("figures", "«Cifras»: el Feedback está cerrado; quedan como estaban.");
      }
      course.prepareFigures(number);
    });
  }

  @Override
  public String open(long company, String reason, String staffId) {
    return safely.write(() -> {
      String words = PlainText.of(reason);
      if (words.isEmpty() || words.length() > LONGEST_REASON) {
        throw new InputRefused("reason", "«Por qué ahora»: escríbalo en 1 a " + LONGEST_REASON + " caracteres.");
      }
      return opening.open(company, new Opening(Why.BY_HAND, null, words, staffId, file.now()));
    });
  }

  @Override
  public Optional<LocalDate> nextDate(long company) {
    return dateStore.next(company);
  }

  @Override
  public List<Due> dates() {
    return dateStore.all();
  }

  @Override
  public void firstOn(long company, LocalDate day, String staffId) {
    safely.run(() -> dates.firstOn(company, day, staffId));
  }

  @Override
  public void noMoreDates(long company, String staffId) {
    safely.run(() -> dateStore.forget(company));
  }

  @Override
  public List<CsmFinding> findings(long company) {
    return findings.ofCompany(company);
  }

  @Override
  public void found(long company, CsmFinding.Kind kind, String text, String staffId) {
    safely.run(() -> {
      findings.add(company, kind, text, staffId);
      store.openOf(company).ifPresent(open -> file.refresh(open.number()));
    });
  }

  @Override
  public List<GrowthSignal> signals() {
    return signalStore.open();
  }

  @Override
  public List<GrowthSignal> signalsOf(long company) {
    return signalStore.ofCompany(company);
  }

  @Override
  public String openFor(long signal, String staffId) {
    return safely.write(() -> signals.openFor(signal, staffId));
  }

  @Override
  public void dismiss(long signal, String why, String staffId) {
    safely.run(() -> signals.dismiss(signal, why, staffId));
  }
}
