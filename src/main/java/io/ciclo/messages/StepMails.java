package io.ciclo.messages;

import io.ciclo.engine.StepEnd;
import io.ciclo.messages.Dispatch.Envelope;
import io.ciclo.messages.JoiningRule.Leaves;
import io.ciclo.messages.JoiningRule.Together;
import io.ciclo.messages.OneMail.Fate;
import io.ciclo.messages.OneMail.Written;
import io.ciclo.messages.Rendering.Parts;
import io.ciclo.messages.Rendering.Section;
import io.ciclo.messages.Rounds.Timing;
import io.ciclo.messages.store.OutboxStore;
import io.ciclo.messages.store.OutboxStore.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What one step writes to one reader about one case leaves as one mail (DW-07). Decided when the step is about to commit,
 * because only then it is known what else it wrote.
 */
@Component
class StepMails {

  private static final Object STEP = "mails of the step";

  private final StepEnd stepEnd;
  private final JoiningTable table;
  private final Rounds rounds;
  private final Rendering rendering;
  private final Dispatch dispatch;
  private final OutboxStore store;

  StepMails(StepEnd stepEnd, JoiningTable table, Rounds rounds, Rendering rendering, Dispatch dispatch, OutboxStore store) {
    this.stepEnd = stepEnd;
    this.table = table;
    this.rounds = rounds;
    this.rendering = rendering;
    this.dispatch = dispatch;
    this.store = store;
  }

  /** A letter whose row stands in the outbox. */
  record Draft(long id, Envelope envelope, TextVersion version, Parts parts) {

    String text() {
      return version.text().key();
    }
  }

  private record Reader(String caseNumber, String email) {}

  /** A letter whose rule is known. */
  private record Judged(Draft draft, Written written) {

    JoiningRule rule() {
      return written.rule();
    }
  }

  void add(Draft draft) {
    stepEnd.gathered(STEP, ArrayList<Draft>::new, this::settle).add(draft);
  }

  private void settle(List<Draft> drafts) {
    Map<Reader, List<Judged>> byReader = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Judged judged = new Judged(draft, new Written(draft.id(), draft.text(), draft.parts().core(),
          table.rule(draft.text(), draft.envelope().caseNumber())));
      if (draft.envelope().caseNumber() == null || judged.rule().together() == Together.ALONE) {
        settle(judged);
      } else {
        byReader.computeIfAbsent(new Reader(draft.envelope().caseNumber(),
            draft.envelope().to().email().toLowerCase(Locale.ROOT)), reader -> new ArrayList<>()).add(judged);
      }
    }
    byReader.values().forEach(this::settleTogether);
  }

  private void settle(Judged letter) {
    if (rounds.timing(letter.draft().envelope(), letter.rule()) instanceof Timing.Later later) {
      rounds.waits(letter.draft(), later);
    } else {
      dispatch.leave(letter.draft().id(), letter.draft().envelope().caseNumber());
    }
  }

  private void settleTogether(List<Judged> letters) {
    List<Judged> leaving = new ArrayList<>(letters);
    OneMail.judge(letters.stream().map(Judged::written).toList()).forEach((id, fate) -> {
      if (fate instanceof Fate.Dropped dropped) {
        store.dropped(id, dropped.reason());
        leaving.removeIf(letter -> letter.draft().id() == id);
      }
    });
    // what can wait does not keep back what cannot, and leaves with it
    boolean allWait = leaving.stream()
        .allMatch(letter -> rounds.timing(letter.draft().envelope(), letter.rule()) instanceof Timing.Later);
    List<Waiting> others = leaving.stream().anyMatch(letter -> letter.rule().leaves() == Leaves.NOW_WITH_WAITING)
        ? takeReminders(leaving.get(0).draft().envelope(), leaving) : List.of();
    if (allWait || leaving.size() == 1 && others.isEmpty()) {
      leaving.forEach(this::settle);
    } else {
      compose(leaving, others);
    }
  }

  /** The reader's reminders about other cases leave now, too; one about this case is said better by what leaves. */
  private List<Waiting> takeReminders(Envelope reader, List<Judged> leaving) {
    List<Waiting> others = new ArrayList<>();
    for (Waiting waiting : store.takeWaiting(reader.to().email())) {
      if (reader.caseNumber().equals(waiting.caseNumber())) {
        store.dropped(waiting.id(), "Ya lo dice el mensaje " + leaving.get(0).draft().text() + ", que sale antes.");
      } else {
        others.add(waiting);
      }
    }
    return others;
  }

  private void compose(List<Judged> letters, List<Waiting> others) {
    Written first = OneMail.leading(letters.stream().map(Judged::written).toList());
    Draft leading = letters.stream().filter(letter -> letter.written() == first).findFirst().orElseThrow().draft();
    Rendered mail = rendering.joined(letters.stream().map(letter -> letter.draft().parts()).toList(), leading.parts(),
        others.stream().map(other -> new Section(other.subject(), other.core())).toList());
    Envelope envelope = leading.envelope();
    List<Long> ids = letters.stream().map(letter -> letter.draft().id()).toList();
    long carrier = dispatch.compose(envelope, leading.version(), mail, ids,
        ids.size() > 1 ? "Varios mensajes de la misma acción son un solo correo." : "Se lleva los recordatorios que esperaban.");
    if (!others.isEmpty()) {
      store.joined(others.stream().map(Waiting::id).toList(), carrier,
          "Sale con el mensaje " + leading.text() + ", que no podía esperar.");
    }
    dispatch.leave(carrier, envelope.caseNumber());
  }
}
