package io.ciclo.engine.actions;

import io.ciclo.engine.ActTime;
import io.ciclo.engine.ActionField;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.CaseTalk.Said;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.Person;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.TaskRule;
import io.ciclo.engine.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Facts of an answer are made when it leaves, and not before: until then it is a row that its author may take back. Whoever presses
 * reads at once what would be refused later, because the whole act is rehearsed then.
 */
@Service("caseActions")
class ActionDesk implements CaseActions {

  private static final int LONGEST_DRAFT = 20_000;

  private final WrittenStore store;
  private final TaskWork work;
  private final CaseTasks tasks;
  private final ObjectProvider<CaseTalk> talks;
  private final ObjectProvider<TaskRule> rules;
  private final Identities identities;
  private final SafeWrite safely;
  private final AnswerSchedule schedule;
  private final ActionSettings settings;
  private final Clock clock;

  ActionDesk(WrittenStore store, TaskWork work, CaseTasks tasks, ObjectProvider<CaseTalk> talks, ObjectProvider<TaskRule> rules,
      Identities identities, SafeWrite safely, AnswerSchedule schedule, ActionSettings settings, Clock clock) {
    this.store = store;
    this.work = work;
    this.tasks = tasks;
    this.talks = talks;
    this.rules = rules;
    this.identities = identities;
    this.safely = safely;
    this.schedule = schedule;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Bar bar(String caseNumber, StaffPrincipal who) {
    CaseTalk talk = talk(caseNumber);
    List<Written> drafts = store.drafts(caseNumber, who.userId());
    List<Written> waiting = store.waiting(caseNumber);
    List<Offer> free = talk.freeActions(caseNumber).stream()
        .map(one -> offer(null, one.action(), one.fields(), freeForm(one.action().id()), Map.of(), drafts)).toList();
    String note = drafts.stream().filter(draft -> draft.form().equals(Bar.NOTE)).findFirst()
        .map(draft -> draft.fields().getOrDefault("text", "")).orElse("");
    long newestAnswer = waiting.stream().mapToLong(Written::id).max().orElse(0);
    return new Bar(new Seen(talk.newest(caseNumber), newestAnswer), groups(caseNumber, who, drafts, free), waiting.stream()
        .map(one -> new Waiting(one.id(), name(one.person()), one.person().equals(who.userId()), words(one), one.due())).toList(), note,
        talk.takesFiles());
  }

  @Override
  public Optional<String> caseOf(String task) {
    return work.caseOf(task).filter(number -> CasePrefix.of(number).isPresent());
  }

  /** What needs no task stands beside the first task, where people look. */
  private List<Group> groups(String caseNumber, StaffPrincipal who, List<Written> drafts, List<Offer> free) {
    List<Group> groups = new ArrayList<>(tasks.open(caseNumber).stream().filter(task -> mayDo(caseNumber, task, who))
        .sorted(Comparator.comparing((OpenTask task) -> !who.userId().equals(task.assignee())))
        .map(task -> new Group(task, offers(caseNumber, task, drafts))).toList());
    if (groups.isEmpty() && !free.isEmpty()) {
      groups.add(new Group(null, free));
    } else if (!groups.isEmpty()) {
      Group first = groups.get(0);
      groups.set(0, new Group(first.task(), Stream.concat(first.offers().stream(), free.stream()).toList()));
    }
    return groups;
  }

  private boolean mayDo(String caseNumber, OpenTask task, StaffPrincipal who) {
    boolean theirs = who.userId().equals(task.assignee())
        || task.assignee() == null && task.candidateGroups().stream().anyMatch(who::isIn);
    return theirs && rule(task.key()).map(rule -> rule.offeredTo(caseNumber, who.userId())).orElse(true);
  }

  private Optional<TaskRule> rule(String task) {
    return rules.stream().filter(one -> one.task().equals(task)).findFirst();
  }

  private List<Offer> offers(String caseNumber, OpenTask task, List<Written> drafts) {
    TaskRule rule = rule(task.key()).orElse(null);
    List<CaseAction> actions = rule == null ? List.of() : rule.actions(caseNumber);
    if (actions.isEmpty()) {
      return List.of();
    }
    Map<String, ActionField> form = work.fields(task.id());
    Map<String, String> known = rule.known(caseNumber).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().toString()));
    return actions.stream().map(action -> offer(task.id(), action, fields(action, form), form(task, action), known, drafts)).toList();
  }

  private List<ActionField> fields(CaseAction action, Map<String, ActionField> form) {
    return Stream.concat(action.asked().stream().map(key -> field(form, key, true)),
        action.offered().stream().map(key -> field(form, key, false))).filter(Objects::nonNull).toList();
  }

  /** Null when a process owner took the field out of the form. */
  private static ActionField field(Map<String, ActionField> form, String key, boolean required) {
    ActionField known = form.get(key);
    return known == null ? null
        : new ActionField(key, known.label(), known.kind(), required, known.longest(), known.choices(), known.help());
  }

  private Offer offer(String task, CaseAction action, List<ActionField> fields, String form, Map<String, String> known,
      List<Written> drafts) {
    Draft draft = drafts.stream().filter(one -> one.form().equals(form)).findFirst()
        .map(one -> new Draft(one.id(), one.fields(), store.files(one.id()), one.returned())).orElse(null);
    return new Offer(task, action, fields, form, known, draft);
  }

  private static String form(OpenTask task, CaseAction action) {
    return task.key() + "/" + action.id();
  }

  private static String freeForm(String action) {
    return "CASE/" + action;
  }

  private static String words(Written answer) {
    return answer.fields().values().stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  @Override
  public Pressed press(Press press, StaffPrincipal who) {
    Offer offer = offer(press, who);
    String number = press.caseNumber();
    CaseTalk talk = talk(number);
    demandFree(number, who);
    Map<String, String> fields = known(press.fields(), offer);
    long draft = safely.write(() -> store.keep(number, who.userId(), offer.form(), fields, clock.instant()));
    keep(press.files(), draft, talk);
    demandComplete(offer, fields);
    boolean told = offer.action().customerReads() != null && fields.containsKey(offer.action().customerReads());
    List<Said> news = told ? news(talk, press, who) : List.of();
    if (!news.isEmpty()) {
      return new Pressed.NewsFirst(news);
    }
    Written answer = new Written(draft, number, who.userId(), offer.form(), press.task(), press.action(), fields, press.seen().entry(),
        clock.instant(), null, null);
    if (!told || press.atOnce() || talk.urgent(number) || settings.takeBack().isZero()) {
      safely.run(() -> perform(answer));
      return new Pressed.Done(offer.action().label());
    }
    safely.rehearse(() -> perform(answer));
    Instant due = answer.pressed().plus(settings.takeBack());
    safely.run(() -> {
      store.waits(draft, press.task(), press.action(), talk.newest(number), answer.pressed(), due);
      schedule.at(due, draft);
    });
    return new Pressed.Waiting(due);
  }

  private void keep(List<Upload> files, long draft, CaseTalk talk) {
    if (!files.isEmpty()) {
      talk.acceptable(Stream.concat(store.uploads(draft).stream(), files.stream()).toList());
      List<Upload> kept = talk.acceptable(files);
      safely.run(() -> kept.forEach(file -> store.add(draft, file)));
    }
  }

  private void demandFree(String caseNumber, StaffPrincipal who) {
    if (store.waiting(caseNumber).stream().anyMatch(one -> one.person().equals(who.userId()))) {
      throw new InputRefused("action", "Su respuesta anterior todavía espera a salir: recupérela, envíela ya o espere a que salga.");
    }
  }

  private Offer offer(Press press, StaffPrincipal who) {
    return bar(press.caseNumber(), who).groups().stream().flatMap(group -> group.offers().stream())
        .filter(one -> Objects.equals(one.task(), press.task()) && one.action().id().equals(press.action())).findFirst()
        .orElseThrow(() -> new InputRefused("action",
            "Esto ya no se puede hacer aquí: la tarea ya no está abierta para usted o el caso ha avanzado."));
  }

  /** Only what the action asks for, without what was left empty. */
  private static Map<String, String> known(Map<String, String> typed, Offer offer) {
    Map<String, String> fields = new LinkedHashMap<>();
    offer.fields().forEach(field -> {
      String value = PlainText.of(typed.get(field.key()));
      if (!value.isEmpty()) {
        fields.put(field.key(), value);
      }
    });
    return fields;
  }

  private static void demandComplete(Offer offer, Map<String, String> fields) {
    for (ActionField field : offer.fields()) {
      String value = fields.get(field.key());
      if (field.required() && value == null) {
        throw new InputRefused(field.key(), "«" + field.label() + "»: es obligatorio.");
      }
      if (value != null && field.longest() != null && value.length() > field.longest()) {
        throw new InputRefused(field.key(), "«" + field.label() + "»: admite como máximo " + field.longest() + " caracteres y tiene "
            + value.length() + ".");
      }
    }
  }

  /** What others have written, or are about to send, and the page did not show. */
  private List<Said> news(CaseTalk talk, Press press, StaffPrincipal who) {
    List<Said> news = new ArrayList<>(talk.since(press.caseNumber(), press.seen().entry(), who.userId()));
    store.waiting(press.caseNumber()).stream()
        .filter(one -> !one.person().equals(who.userId()) && one.id() > press.seen().answer())
        .forEach(one -> news.add(new Said(0, one.pressed(), name(one.person()), false, words(one))));
    return Collections.unmodifiableList(news);
  }

  /** The one place where an answer becomes a fact; runs in a transaction in which all of it happens, or nothing. */
  private void perform(Written answer) {
    String number = answer.caseNumber();
    CaseTalk talk = talk(number);
    List<Upload> files = store.uploads(answer.id());
    if (answer.task() == null) {
      talk.act(number, answer.person(), answer.action(), answer.fields(), files);
    } else {
      Map<String, String> form = new LinkedHashMap<>(action(answer).answers());
      form.putAll(answer.fields());
      long before = talk.newest(number);
      work.complete(answer.task(), answer.person(), form);
      if (!files.isEmpty()) {
        talk.attach(number, answer.person(), before, files);
      }
    }
    store.forget(answer.id());
  }

  private CaseAction action(Written answer) {
    String task = answer.form().substring(0, answer.form().indexOf('/'));
    return rule(task).stream().flatMap(rule -> rule.actions(answer.caseNumber()).stream())
        .filter(action -> action.id().equals(answer.action())).findFirst()
        .orElseThrow(() -> new InputRefused("action", "Esto ya no se puede hacer en este caso."));
  }

  /** Nothing happens when it has left, was taken back, or was pressed again and is due later now. */
  void sendDue(long id) {
    boolean due = store.find(id).filter(Written::waiting).filter(one -> !one.due().isAfter(clock.instant())).isPresent();
    if (due) {
      send(id);
    }
  }

  /** What cannot be sent any more goes back to its author, who reads why. */
  private void send(long id) {
    Written waiting = store.find(id).filter(Written::waiting).orElse(null);
    if (waiting == null) {
      return;
    }
    try {
      safely.writeAs(waiting.person(), () -> ActTime.at(waiting.pressed(), () -> {
        store.lockWaiting(id).ifPresent(answer -> {
          demandNothingNew(answer);
          perform(answer);
        });
        return null;
      }));
    } catch (InputRefused refusal) {
      giveBack(waiting, refusal.reason());
    } catch (ConcurrentChange | AuthorizationException refusal) {
      giveBack(waiting, refusal.getMessage());
    }
  }

  /** What was said to each other within that minute would cross: whoever wrote has to read it first. */
  private void demandNothingNew(Written answer) {
    List<Said> news = talk(answer.caseNumber()).since(answer.caseNumber(), answer.seenEntry(), answer.person()).stream()
        .filter(said -> !said.internal()).toList();
    if (!news.isEmpty()) {
      throw new InputRefused("text", news.get(0).author() + " ha escrito mientras su respuesta esperaba a salir: léalo y envíela de nuevo.");
    }
  }

  /** It failed again and again. */
  void giveUp(long id) {
    store.find(id).filter(Written::waiting).ifPresent(answer ->
        giveBack(answer, "No se ha podido enviar por un fallo de la aplicación; inténtelo de nuevo."));
  }

  private void giveBack(Written answer, String because) {
    safely.writeAs(answer.person(), () -> {
      forgetOtherDraft(answer);
      return store.takeBack(answer.id(), answer.person(), because);
    });
  }

  /** While an answer is on its way its form is closed; only a second page of the same person could have begun another draft. */
  private void forgetOtherDraft(Written answer) {
    store.drafts(answer.caseNumber(), answer.person()).stream().filter(draft -> draft.form().equals(answer.form()))
        .forEach(draft -> store.forget(draft.id()));
  }

  @Override
  public void takeBack(String caseNumber, long answer, StaffPrincipal who) {
    safely.run(() -> {
      Written waiting = own(caseNumber, answer, who);
      forgetOtherDraft(waiting);
      if (!store.takeBack(answer, who.userId(), null)) {
        throw gone();
      }
    });
  }

  @Override
  public void sendNow(String caseNumber, long answer, StaffPrincipal who) {
    own(caseNumber, answer, who);
    send(answer);
    store.find(answer).map(Written::returned).ifPresent(reason -> {
      throw new InputRefused("text", reason);
    });
  }

  private Written own(String caseNumber, long answer, StaffPrincipal who) {
    return store.find(answer).filter(one -> one.waiting() && one.caseNumber().equals(caseNumber) && one.person().equals(who.userId()))
        .orElseThrow(ActionDesk::gone);
  }

  private static InputRefused gone() {
    return new InputRefused("text", "La respuesta ya ha salido; no se puede recuperar.");
  }

  @Override
  public void keepDraft(String caseNumber, String form, Map<String, String> fields, StaffPrincipal who) {
    Map<String, String> kept = fields.entrySet().stream()
        .filter(field -> !PlainText.of(field.getValue()).isEmpty() && field.getValue().length() <= LONGEST_DRAFT)
        .collect(Collectors.toMap(Map.Entry::getKey, field -> PlainText.withoutNul(field.getValue())));
    safely.run(() -> {
      if (!kept.isEmpty()) {
        store.keep(caseNumber, who.userId(), form, kept, clock.instant());
        return;
      }
      store.drafts(caseNumber, who.userId()).stream().filter(draft -> draft.form().equals(form) && store.files(draft.id()).isEmpty())
          .forEach(draft -> store.forget(draft.id()));
    });
  }

  @Override
  public void dropFile(String caseNumber, long answer, long file, StaffPrincipal who) {
    safely.run(() -> store.drafts(caseNumber, who.userId()).stream().filter(draft -> draft.id() == answer).findFirst()
        .ifPresent(draft -> store.drop(draft.id(), file)));
  }

  @Override
  public Presence presence(String caseNumber, long seen, StaffPrincipal who) {
    Instant since = clock.instant().minus(settings.writing());
    List<String> writing = store.writersSince(caseNumber, who.userId(), since).stream().map(this::name).toList();
    return new Presence(writing, talk(caseNumber).since(caseNumber, seen, who.userId()));
  }

  @Override
  public List<Returned> returned(StaffPrincipal who) {
    return store.returned(who.userId()).stream().map(one -> new Returned(one.caseNumber(), one.returned())).toList();
  }

  private CaseTalk talk(String caseNumber) {
    return CasePrefix.of(caseNumber).flatMap(prefix -> talks.stream().filter(talk -> talk.prefix() == prefix).findFirst())
        .orElseThrow(() -> new InputRefused("case", "En el caso " + caseNumber + " no se puede escribir aquí."));
  }

  private String name(String person) {
    return identities.person(person).map(Person::displayName).orElse(person);
  }
}
