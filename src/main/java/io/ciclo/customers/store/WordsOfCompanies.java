package io.ciclo.customers.store;

import io.ciclo.customers.CompanyWords;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Speech;
import io.ciclo.engine.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each company is spoken to (DW-11). */
@Component
class WordsOfCompanies {

  /** Longer ones would break the marks in which states and priorities stand. */
  private static final int LONGEST = 40;

  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final Vocabulary vocabulary;

  WordsOfCompanies(JdbcClient jdbc, ChangeLog changes, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.vocabulary = vocabulary;
  }

  CompanyWords of(long companyId) {
    return jdbc.sql("select * from company_words where company_id = ?").param(companyId)
        .query((row, ignored) -> new CompanyWords(companyId, row.getString("profile"), own(companyId), row.getInt("version")))
        .optional().orElseGet(() -> CompanyWords.ofTheHouse(companyId));
  }

  private Map<String, String> own(long companyId) {
    return jdbc.sql("select word_key, word from company_word where company_id = ?").param(companyId)
        .query((row, ignored) -> Map.entry(row.getString("word_key"), row.getString("word"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A word left empty is said as everybody says it. */
  void change(CompanyWords typed) {
    CompanyWords before = of(typed.companyId());
    String profile = profile(typed.profile());
    CompanyWords after = new CompanyWords(typed.companyId(), profile, checked(profile, typed.own()), typed.version());
    save(after);
    record(before, after);
  }

  private static String profile(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (!Vocabulary.PROFILES.contains(typed)) {
      throw new InputRefused("profile", "«Español que lee»: no existe el perfil «" + typed + "».");
    }
    return typed;
  }

  private Map<String, String> checked(String profile, Map<String, String> typed) {
    Set<String> known = vocabulary.overridable().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    Map<String, String> own = new TreeMap<>();
    try (Vocabulary.Spoken everybody = vocabulary.speaking(Speech.in(profile))) {
      new TreeMap<>(typed).forEach((key, word) -> {
        String field = "own[" + key + "]";
        if (!known.contains(key)) {
          throw new InputRefused(field, "«" + key + "» no es una palabra que una empresa pueda cambiar.");
        }
        String text = Checked.optional(field, vocabulary.word(key), word, LONGEST);
        if (text.contains("\n")) {
          throw new InputRefused(field, "«" + vocabulary.word(key) + "»: escriba la palabra en una sola línea.");
        }
        if (!text.isEmpty()) {
          own.put(key, text);
        }
      });
      refuseTwins(own);
    }
    return own;
  }

  /** Two words of a group that read the same could not be told apart. */
  private void refuseTwins(Map<String, String> own) {
    for (Collection<String> group : vocabulary.overridable().values()) {
      Map<String, String> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String key : group) {
        String other = read.put(own.getOrDefault(key, vocabulary.word(key)), key);
        if (other != null && (own.containsKey(key) || own.containsKey(other))) {
          String changed = own.containsKey(key) ? key : other;
          throw new InputRefused("own[" + changed + "]", "«" + vocabulary.word(changed) + "»: otra palabra de la misma lista ya se lee «"
              + own.get(changed) + "».");
        }
      }
    }
  }

  private void save(CompanyWords words) {
    if (words.version() > 0) {
      int rows = jdbc.sql("update company_words set profile = ?, version = version + 1 where company_id = ? and version = ?")
          .params(words.profile(), words.companyId(), words.version()).update();
      if (rows == 0) {
        throw new ConcurrentChange(null);
      }
    } else {
      try {
        jdbc.sql("insert into company_words (company_id, profile, version) values (?, ?, 1)")
            .params(words.companyId(), words.profile()).update();
      } catch (DuplicateKeyException somebodyWasFaster) {
        throw new ConcurrentChange(somebodyWasFaster);
      }
    }
    jdbc.sql("delete from company_word where company_id = ?").param(words.companyId()).update();
    words.own().forEach((key, word) -> jdbc.sql("insert into company_word (company_id, word_key, word) values (?, ?, ?)")
        .params(words.companyId(), key, word).update());
  }

  private void record(CompanyWords before, CompanyWords after) {
    changes.said(after.companyId(), "profile", before.profile(), after.profile());
    Set<String> keys = new TreeSet<>(before.own().keySet());
    keys.addAll(after.own().keySet());
    keys.forEach(key -> changes.said(after.companyId(), key, before.own().get(key), after.own().get(key)));
  }
}
