package io.ciclo.messages;

import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import io.ciclo.messages.Dispatch.Envelope;
import io.ciclo.messages.Rendering.Parts;
import io.ciclo.messages.process.MessagesProcesses;
import io.ciclo.messages.store.OutboxStore;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters as they are written; {@link StepMails} decides what becomes of them. */
@Service
class Outbox implements Messages, UnsentLetters {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final OutboxStore store;
  private final StoredTexts texts;
  private final Rendering rendering;
  private final Dispatch dispatch;
  private final StepMails step;
  private final JoiningTable table;
  private final MessagesProcesses processes;
  private final Identities identities;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  Outbox(OutboxStore store, StoredTexts texts, Rendering rendering, Dispatch dispatch, StepMails step, JoiningTable table,
      MessagesProcesses processes, @Lazy Identities identities) {
    this.store = store;
    this.texts = texts;
    this.rendering = rendering;
    this.dispatch = dispatch;
    this.step = step;
    this.table = table;
    this.processes = processes;
    this.identities = identities;
  }

  // A letter that cannot be written is found before anything is: the sender may go on without it.
  @Override
  @Transactional(noRollbackFor = LetterRefused.class)
  public long send(Letter letter) {
    StepMails.Draft draft = write(letter);
    step.add(draft);
    return draft.id();
  }

  @Override
  @Transactional(noRollbackFor = LetterRefused.class)
  public long send(Letter letter, CalendarPart calendar) {
    StepMails.Draft draft = write(letter);
    store.carries(draft.id(), calendar);
    dispatch.leave(draft.id(), letter.caseNumber());
    return draft.id();
  }

  /** A letter that carries a link: it is stored without, has it once it leaves, and leaves alone, because no other row has the link. */
  @Transactional
  public void send(Letter letter, long accessLink) {
    StepMails.Draft draft = write(letter);
    store.carries(draft.id(), accessLink);
    dispatch.leave(draft.id(), letter.caseNumber());
  }

  private StepMails.Draft write(Letter letter) {
    MessageText text = MessageText.of(letter.text())
        .orElseThrow(() -> new LetterRefused("No existe el texto «" + letter.text() + "»."));
    TextVersion version = texts.newest(text, letter.to().language());
    Parts parts = rendering.parts(version, letter);
    Envelope envelope = new Envelope(letter.caseNumber(), letter.to(),
        identities.withEmail(letter.to().email()).map(Person::id).orElse(null));
    long id = dispatch.write(envelope, version, rendering.whole(parts), false);
    log.info("Letter {} to outbox row {}", text.key(), id);
    return new StepMails.Draft(id, envelope, version, parts);
  }

  @Override
  @Transactional(readOnly = true)
  public List<OutboxEntry> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  @Transactional
  public int noLongerNeeded(String caseNumber, Occasion occasion) {
    List<OutboxEntry> needless = store.unsentOfCase(caseNumber).stream()
        .filter(letter -> table.rule(letter.text(), caseNumber).needless().after(occasion)).toList();
    List<String> failed = new ArrayList<>();
    for (OutboxEntry letter : needless) {
      store.dropped(letter.id(), "Ya no hacía falta: " + occasion.words() + ".");
      if (letter.lastError() != null) {
        store.deliveryOf(letter.id()).ifPresent(failed::add);
      }
    }
    // a delivery that failed for good ends now: it finds nothing to send, and its incident is settled
    processes.tryAgain(failed);
    return needless.size();
  }
}
