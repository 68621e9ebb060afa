package io.ciclo.messages;

import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.CaseTalk.Words;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.store.QuickAnswerStore;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

@Service
class QuickAnswerDesk implements QuickAnswers {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NEXT_STEP = 1000;
  private static final int MOST_SUGGESTED = 8;
  /** Whoever answers for how the team writes. */
  private static final Set<String> SHARERS = Set.of("account-leaders", "care-managers", "evolutive-managers", "department-heads");

  private final QuickAnswerStore store;
  private final ObjectProvider<CaseTalk> talks;
  private final SafeWrite safely;

  QuickAnswerDesk(QuickAnswerStore store, ObjectProvider<CaseTalk> talks, SafeWrite safely) {
    this.store = store;
    this.talks = talks;
    this.safely = safely;
  }

  @Override
  public List<QuickAnswer> of(StaffPrincipal who) {
    return store.usableBy(who.userId());
  }

  @Override
  public QuickAnswer get(long id, StaffPrincipal who) {
    return store.find(id).filter(answer -> answer.shared() || answer.owner().equals(who.userId()))
        .orElseThrow(() -> new InputRefused("id", "Esa respuesta rápida ya no existe."));
  }

  @Override
  public List<QuickAnswer> matching(String words, String caseNumber, StaffPrincipal who) {
    Words said = CasePrefix.of(caseNumber)
        .flatMap(prefix -> talks.stream().filter(talk -> talk.prefix() == prefix).findFirst())
        .orElseThrow(() -> new InputRefused("case", "No existe el caso " + caseNumber + "."))
        .words(caseNumber, who.displayName());
    List<String> wanted = Stream.of(plain(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return of(who).stream()
        .filter(answer -> answer.language().equals(said.language()))
        .filter(answer -> answer.address() == null || (answer.address() == FormOfAddress.FORMAL) == said.formal())
        .filter(answer -> wanted.stream().allMatch(plain(answer.title() + " " + answer.text())::contains))
        .limit(MOST_SUGGESTED).map(answer -> filled(answer, said.values())).toList();
  }

  private static QuickAnswer filled(QuickAnswer answer, Map<String, String> values) {
    return new QuickAnswer(answer.id(), answer.owner(), answer.title(), new Template(answer.text()).fill(values),
        new Template(answer.nextStep()).fill(values), answer.action(), answer.fields(), answer.address(), answer.language(), answer.uses(),
        answer.version());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  @Override
  public long save(QuickAnswer answer, StaffPrincipal who) {
    QuickAnswer checked = checked(answer);
    return safely.write(() -> {
      demandMayKeep(answer.owner() == null, who);
      if (answer.id() == 0) {
        return store.add(checked);
      }
      QuickAnswer before = get(answer.id(), who);
      demandMayKeep(before.shared(), who);
      store.change(checked);
      return answer.id();
    });
  }

  private void demandMayKeep(boolean shared, StaffPrincipal who) {
    if (shared && !sharing(who)) {
      throw new InputRefused("shared", "«De todos»: las respuestas rápidas compartidas las llevan los líderes de cuenta y los gestores.");
    }
  }

  private static QuickAnswer checked(QuickAnswer answer) {
    String title = text("title", "Título", answer.title(), LONGEST_TITLE, true);
    String text = text("text", "Texto", answer.text(), LONGEST_TEXT, true);
    String nextStep = text("nextStep", "Siguiente paso", answer.nextStep(), LONGEST_NEXT_STEP, false);
    Set<String> unknown = new TreeSet<>(new Template(text + "\n" + nextStep).placeholders());
    unknown.removeAll(PLACEHOLDERS);
    if (!unknown.isEmpty()) {
      throw new InputRefused("text", "«Texto»: no existe ${" + unknown.iterator().next() + "}; puede usar "
          + String.join(", ", new TreeSet<>(PLACEHOLDERS).stream().map(name -> "${" + name + "}").toList()) + ".");
    }
    return new QuickAnswer(answer.id(), answer.owner(), title, text, nextStep, PlainText.of(answer.action()), answer.fields(), answer.address(),
        answer.language(), answer.uses(), answer.version());
  }

  private static String text(String field, String label, String typed, int longest, boolean required) {
    String text = PlainText.of(typed);
    if (required && text.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + text.length() + ".");
    }
    return text;
  }

  @Override
  public void remove(long id, StaffPrincipal who) {
    safely.run(() -> {
      demandMayKeep(get(id, who).shared(), who);
      store.remove(id);
    });
  }

  @Override
  public void used(long id, StaffPrincipal who) {
    safely.run(() -> store.used(get(id, who).id()));
  }

  @Override
  public boolean sharing(StaffPrincipal who) {
    return SHARERS.stream().anyMatch(who::isIn);
  }
}
