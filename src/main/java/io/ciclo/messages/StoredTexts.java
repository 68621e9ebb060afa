package io.ciclo.messages;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.store.TextStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredTexts implements MessageTexts {

  private static final String SPANISH = "es";
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 10_000;
  private static final int LONGEST_NOTE = 500;

  private final TextStore store;
  private final Rendering rendering;
  private final Clock clock;

  StoredTexts(TextStore store, Rendering rendering, Clock clock) {
    this.store = store;
    this.rendering = rendering;
    this.clock = clock;
  }

  /** What is sent now; in Spanish when the text does not exist in the language. */
  TextVersion newest(MessageText text, String language) {
    return Stream.of(language, language.split("-")[0], SPANISH).distinct()
        .flatMap(candidate -> store.newest(text, candidate).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Text " + text.key() + " has no version: it was never seeded"));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TextVersion> current(String language) {
    return Stream.of(MessageText.values()).map(text -> newest(text, language)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public TextVersion current(MessageText text, String language) {
    return newest(text, language);
  }

  @Override
  @Transactional(readOnly = true)
  public List<TextVersion> versions(MessageText text, String language) {
    return store.all(text, language);
  }

  @Override
  @Transactional
  public TextVersion edit(Draft draft, String author) {
    check(draft);
    int newest = store.newest(draft.text(), draft.language()).map(TextVersion::version).orElse(0);
    if (newest != draft.basedOn()) {
      throw new ConcurrentChange(null);
    }
    TextVersion version = version(draft, author);
    try {
      store.add(version);
    } catch (DuplicateKeyException e) {
      throw new ConcurrentChange(e);
    }
    return version;
  }

  @Override
  public Rendered preview(Draft draft, FormOfAddress address) {
    check(draft);
    return rendering.example(version(draft, ""), address);
  }

  @Override
  public List<String> warnings(Draft draft) {
    return Wording.warnings(draft.body(), draft.informalBody());
  }

  private TextVersion version(Draft draft, String author) {
    return new TextVersion(draft.text(), draft.language(), draft.basedOn() + 1, draft.subject().strip(),
        unified(draft.body()), unified(draft.informalBody()), author, clock.instant(), draft.note().strip());
  }

  private static void check(Draft draft) {
    length("subject", "El asunto", draft.subject(), 1, LONGEST_SUBJECT);
    if (draft.subject().lines().count() > 1) {
      throw new InputRefused("subject", "El asunto debe ser una sola línea.");
    }
    length("body", "El texto de usted", draft.body(), 1, LONGEST_BODY);
    length("informalBody", "El texto de tú", draft.informalBody(), 1, LONGEST_BODY);
    length("note", "El motivo del cambio", draft.note(), 0, LONGEST_NOTE);
    unknown("subject", "El asunto", draft.subject(), draft.text());
    unknown("body", "El texto de usted", draft.body(), draft.text());
    unknown("informalBody", "El texto de tú", draft.informalBody(), draft.text());
    missing("body", "Al texto de usted", draft.subject() + draft.body(), draft.text());
    missing("informalBody", "Al texto de tú", draft.subject() + draft.informalBody(), draft.text());
  }

  private static void length(String field, String label, String value, int shortest, int longest) {
    if (value.strip().length() < shortest) {
      throw new InputRefused(field, label + " no puede quedar vacío.");
    }
    if (value.length() > longest) {
      throw new InputRefused(field, label + " es demasiado largo: como máximo " + longest + " caracteres.");
    }
  }

  private static void unknown(String field, String label, String source, MessageText text) {
    for (String name : new Template(source).placeholders()) {
      if (Placeholder.of(name).filter(text.allowed()::contains).isEmpty()) {
        throw new InputRefused(field, label + " usa ${" + name + "}, que no existe para " + text.key() + ". Puede usar: "
            + text.allowed().stream().map(Placeholder::toString).collect(Collectors.joining(", ")) + ".");
      }
    }
  }

  private static void missing(String field, String label, String source, MessageText text) {
    Set<String> used = new Template(source).placeholders();
    List<String> missing = text.required().stream().filter(placeholder -> !used.contains(placeholder.key()))
        .map(Placeholder::toString).toList();
    if (!missing.isEmpty()) {
      throw new InputRefused(field, label + " le falta " + String.join(", ", missing) + ", que este mensaje debe llevar.");
    }
  }

  /** Browsers send line ends as CR LF. */
  private static String unified(String body) {
    return body.replace("\r\n", "\n").strip() + "\n";
  }
}
