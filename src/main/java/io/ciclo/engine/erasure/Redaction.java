package io.ciclo.engine.erasure;

import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PersonalTraces.Term;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * Takes exact terms out of texts and leaves everything else as it is: whole words only, so that no key, no id and nobody else is hurt.
 * Texts may be plain, HTML, JSON or addresses of pages; each writes the same name differently.
 */
final class Redaction {

  private static final int FEWEST_DIGITS = 7;
  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}_])";
  private static final int LOOSELY = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private record Replaced(Pattern pattern, String by) {}

  private final List<Replaced> all;
  private final List<Replaced> unique;
  private final List<String> uniqueValues;

  Redaction(PersonalTraces traces) {
    // The longest first: "Ana María López" is not to become "Ana Contacto 4".
    List<Term> terms = traces.terms().stream().filter(term -> !term.value().isBlank())
        .sorted(Comparator.comparing((Term term) -> term.value().length()).reversed()).toList();
    this.all = compiled(terms.stream());
    this.unique = compiled(terms.stream().filter(term -> term.kind().unique()));
    this.uniqueValues = terms.stream().filter(term -> term.kind().unique()).map(term -> term.value().strip().toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private static List<Replaced> compiled(Stream<Term> terms) {
    return terms.flatMap(term -> pattern(term).stream().map(pattern -> new Replaced(Pattern.compile(pattern, LOOSELY), term.pseudonym())))
        .toList();
  }

  private static Set<String> pattern(Term term) {
    String value = term.value().strip();
    return switch (term.kind()) {
      case NAME, COMPANY -> name(value);
      case EMAIL -> Set.of("(?<![\\p{L}\\p{N}._%+-])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])",
          "(?<![\\p{L}\\p{N}._+-])" + Pattern.quote(URLEncoder.encode(value, StandardCharsets.UTF_8)) + NO_WORD_AFTER);
      case PHONE -> phone(value);
      case TAX_ID -> Set.of(NO_WORD_BEFORE + value.codePoints().filter(Character::isLetterOrDigit)
          .mapToObj(letter -> Pattern.quote(Character.toString(letter))).collect(Collectors.joining("[\\s./-]?")) + NO_WORD_AFTER);
    };
  }

  /** One word alone is nobody's: it may be a colleague's user, a brand or a town. */
  private static Set<String> name(String value) {
    String[] words = value.split("\\s+");
    if (words.length < 2) {
      return Set.of();
    }
    Set<String> patterns = new LinkedHashSet<>();
    patterns.add(joined(words));
    patterns.add(joined(Stream.of(words).map(word -> HtmlUtils.htmlEscape(word, "UTF-8")).toArray(String[]::new)));
    patterns.add(joined(Stream.of(words).map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8)).toArray(String[]::new)));
    return patterns;
  }

  private static String joined(String[] words) {
    return NO_WORD_BEFORE + Stream.of(words).map(Pattern::quote).collect(Collectors.joining("(?:\\s|&nbsp;|\\+|%20)+")) + NO_WORD_AFTER;
  }

  /** People write the same number with blanks, dots or dashes, and with or without the country. */
  private static Set<String> phone(String value) {
    String digits = value.replaceAll("\\D", "");
    if (digits.length() < FEWEST_DIGITS) {
      return Set.of();
    }
    Set<String> patterns = new LinkedHashSet<>();
    patterns.add(spaced(digits));
    boolean withCountry = value.startsWith("+") || value.startsWith("00");
    if (withCountry && digits.replaceFirst("^0034|^34", "").length() >= FEWEST_DIGITS) {
      patterns.add(spaced(digits.replaceFirst("^0034|^34", "")));
    }
    return patterns;
  }

  private static String spaced(String digits) {
    return "(?<![\\p{L}\\p{N}])(?:\\+|00)?" + digits.chars().mapToObj(digit -> String.valueOf((char) digit)).collect(Collectors.joining("[\\s.()/-]*"))
        + "(?!\\d)";
  }

  /** Of rows that belong to the company. */
  String everything(String text) {
    return replaced(text, all);
  }

  /** Of rows that may be anybody's. */
  String whatIsUnique(String text) {
    return replaced(text, unique);
  }

  /** In lower case; what a database looks for before anything is read. */
  List<String> uniqueValues() {
    return uniqueValues;
  }

  private static String replaced(String text, List<Replaced> terms) {
    String now = text;
    for (Replaced term : terms) {
      now = term.pattern().matcher(now).replaceAll(Matcher.quoteReplacement(term.by()));
    }
    return now;
  }
}
