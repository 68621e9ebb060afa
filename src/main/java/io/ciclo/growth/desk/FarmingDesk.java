package io.ciclo.growth.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingCall;
import io.ciclo.growth.FarmingConsultation;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingProfile;
import io.ciclo.growth.FarmingRanking;
import io.ciclo.growth.FarmingReply;
import io.ciclo.growth.FarmingSheet;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Farmings;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.process.FarmingProcesses;
import io.ciclo.growth.store.FarmingPaperStore;
import io.ciclo.growth.store.FarmingSheetStore;
import io.ciclo.growth.store.FarmingStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The door to Farming. */
@Service
class FarmingDesk implements Farmings {

  private static final int LONGEST_REASON = 4000;

  private final FarmingFile file;
  private final FarmingStore store;
  private final FarmingSheetStore sheets;
  private final FarmingPaperStore paperStore;
  private final FarmingWork work;
  private final FarmingPapers papers;
  private final FarmingEnding ending;
  private final Customers customers;
  private final FarmingProcesses processes;
  private final SafeWrite safely;

  FarmingDesk(FarmingFile file, FarmingStore store, FarmingSheetStore sheets, FarmingPaperStore paperStore, FarmingWork work,
      FarmingPapers papers, FarmingEnding ending, Customers customers, FarmingProcesses processes, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.sheets = sheets;
    this.paperStore = paperStore;
    this.work = work;
    this.papers = papers;
    this.ending = ending;
    this.customers = customers;
    this.processes = processes;
    this.safely = safely;
  }

  @Override
  public Farming get(String number) {
    return file.get(number);
  }

  @Override
  public Optional<Farming> find(String number) {
    return file.find(number);
  }

  @Override
  public List<Farming> open() {
    return store.open();
  }

  @Override
  public List<Farming> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  public List<FarmingEvent> events(String number) {
    return store.events(number);
  }

  @Override
  public FarmingSheet sheet(String number) {
    return sheets.sheet(file.get(number).number());
  }

  @Override
  public List<FarmingAttribute> attributes(String number) {
    return sheets.attributes(number);
  }

  @Override
  public void rank(String number, FarmingRanking ranking, int seen, String staffId) {
    safely.run(() -> work.rank(number, ranking, seen, staffId));
  }

  @Override
  public List<FarmingElement> elements(String number) {
    return sheets.elements(number);
  }

  @Override
  public List<FarmingFigures> figures(String number) {
    return sheets.figures(number);
  }

  @Override
  public void profile(String number, FarmingProfile profile, int seen, String staffId) {
    safely.run(() -> work.profile(number, profile, seen, staffId));
  }

  @Override
  public void approve(String number, long element, String why, String staffId) {
    safely.run(() -> work.approve(number, element, PlainText.of(why), staffId));
  }

  @Override
  public List<FarmingConsultation> consultations(String number) {
    return sheets.consultations(number);
  }

  @Override
  public List<FarmingPaper> papers(String number) {
    return paperStore.papers(number);
  }

  @Override
  public List<FarmingAttribute> topItems(String number) {
    return work.topItems(number);
  }

  @Override
  public void write(String number, Text text, Map<Long, String> answers, int seen, String staffId) {
    safely.run(() -> papers.write(number, text, answers, seen, staffId));
  }

  @Override
  public List<FarmingReply> replies(String number) {
    return store.replies(number);
  }

  @Override
  public List<FarmingCall> calls(String number) {
    return paperStore.calls(number);
  }

  @Override
  public void callOff(String number, String reason, String staffId) {
    safely.run(() -> ending.callOff(number, PlainText.of(reason), staffId));
  }

  // what contacts do

  @Override
  public List<Farming> ofContact(long contactId) {
    Contact contact = customers.contact(contactId);
    if (!reads(contact)) {
      return List.of();
    }
    Set<String> sent = paperStore.sentTitles(contact.companyId()).keySet();
    return sent.isEmpty() ? List.of() : store.ofCompany(contact.companyId()).stream().filter(one -> sent.contains(one.number())).toList();
  }

  @Override
  public Map<String, String> titlesFor(long contactId) {
    Contact contact = customers.contact(contactId);
    return reads(contact) ? paperStore.sentTitles(contact.companyId()) : Map.of();
  }

  private static boolean reads(Contact contact) {
    return contact.active() && (contact.seesCompany() || contact.mayAuthoriseUpTo() != null);
  }

  @Override
  public Farming seenBy(long contactId, String number) {
    Contact contact = customers.contact(contactId);
    return file.find(number).filter(one -> seen(contact, one)).orElseThrow(() -> new NoSuchFarming(number));
  }

  private boolean seen(Contact contact, Farming farming) {
    return reads(contact) && contact.companyId() == farming.company() && papers.latest(farming.number()).isPresent();
  }

  @Override
  public boolean mayAnswer(long contact) {
    return FarmingPapers.authorises(customers.contact(contact));
  }

  @Override
  public boolean revisionsLeft(String number) {
    return papers.revisionsLeft(number);
  }

  @Override
  public void answer(long contact, String number, FarmingPaper.Kind kind, int version, FarmingReply.Word word, String reason, String address) {
    safely.run(() -> {
      Farming farming = seenBy(contact, number);
      check(farming, contact, kind, version, word, reason);
      store.append(number, new FarmingReply(kind, version, word, PlainText.of(reason), contact, file.now(), address));
      file.byContact(number, FarmingEvent.Kind.ANSWERED, word.name(), contact);
      file.comesTo(number, next(kind, word));
      if (!processes.answered(number, word)) {
        throw new InputRefused("word", "«Su respuesta»: alguien ha contestado en este mismo momento.");
      }
    });
  }

  private void check(Farming farming, long contact, FarmingPaper.Kind kind, int version, FarmingReply.Word word, String reason) {
    if (!mayAnswer(contact)) {
      throw new InputRefused("word", "«Su respuesta»: en su empresa contesta quien puede autorizar.");
    }
    if (farming.asked() != kind) {
      throw new InputRefused("word", "«Su respuesta»: ahora no hay nada que contestar; ya nos llegó su respuesta, o lo estamos preparando.");
    }
    if (papers.current(farming.number(), kind).map(FarmingPaper::version).orElse(0) != version) {
      throw new InputRefused("word", "«Su respuesta»: hay una versión más nueva; léala antes de contestar.");
    }
    if (kind == FarmingPaper.Kind.PROPOSAL && word == FarmingReply.Word.REVISE) {
      throw new InputRefused("word", "«Su respuesta»: la propuesta se acepta o no; hable con su líder de cuenta si falta algo.");
    }
    if (word != FarmingReply.Word.ACCEPT && reason.isBlank()) {
      throw new InputRefused("reason", "«Cuéntenos más»: escriba unas palabras, para saber qué hacer.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Cuéntenos más»: admite como máximo " + LONGEST_REASON + " caracteres.");
    }
  }

  /** Whether a draft is revised once more was settled when it was sent, and is the process's to say: it opens the revision, or closes. */
  private static FarmingState next(FarmingPaper.Kind kind, FarmingReply.Word word) {
    return switch (word) {
      case ACCEPT -> kind == FarmingPaper.Kind.DRAFT ? FarmingState.PROPOSING : FarmingState.CONTRACT;
      case REVISE, REFUSE -> FarmingState.CLOSING;
    };
  }
}
