package io.ciclo.growth.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.growth.OpportunityStage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses and bodies with words in braces. Nothing but these words is replaced, and what replaces them cannot break out of its place. */
final class CrmTemplate {

  static final String REMOTE_ID = "id";
  /** What a call may say; {@code importe} is a number, 0 while nobody knows it. */
  static final Set<String> KNOWN = Set.of(REMOTE_ID, "clave", "oportunidad", "cambio", "empresa", "nif", "titulo", "tipo", "importe", "etapa",
      "estado", "responsable", "correo", "caso", "motivo", "enlace");
  static final List<String> STAGES = Stream.of(OpportunityStage.values()).map(Enum::name).toList();

  /** These may stand without quotes. */
  private static final Set<String> NUMBERS = Set.of("importe", "etapa", REMOTE_ID);
  private static final Pattern WORD = Pattern.compile("\\{(\\p{L}+)}");
  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String CONTENT_TYPE = "Content-Type";

  /** How a body is written, and so how what stands in it is escaped. */
  enum Format {
    JSON_TEXT("application/json", text -> new String(JsonStringEncoder.getInstance().quoteAsString(text))),
    FORM("application/x-www-form-urlencoded", CrmTemplate::forAddress);

    private final String type;
    private final UnaryOperator<String> escape;

    Format(String type, UnaryOperator<String> escape) {
      this.type = type;
      this.escape = escape;
    }

    static Format of(Map<String, String> headers) {
      return headers.entrySet().stream().anyMatch(header -> header.getKey().equalsIgnoreCase(CONTENT_TYPE) && header.getValue().startsWith(FORM.type))
          ? FORM : JSON_TEXT;
    }

    boolean holds(String body) {
      if (this == FORM) {
        return true;
      }
      try {
        JSON.readTree(body);
        return true;
      } catch (JsonProcessingException e) {
        return false;
      }
    }

    /** The settings' own headers, with a type and a charset. */
    Map<String, String> headers(Map<String, String> own) {
      String stated = own.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(CONTENT_TYPE)).map(Map.Entry::getValue)
          .findFirst().orElse(type);
      Map<String, String> headers = own.entrySet().stream().filter(header -> !header.getKey().equalsIgnoreCase(CONTENT_TYPE))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      headers.put(CONTENT_TYPE, stated.contains("charset") ? stated : stated + "; charset=utf-8");
      return headers;
    }
  }

  private CrmTemplate() {}

  static Set<String> words(String template) {
    return WORD.matcher(template).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  static String address(String template, Map<String, String> words) {
    return filled(template, words, CrmTemplate::forAddress);
  }

  static String body(String template, Map<String, String> words, Format format) {
    return filled(template, words, format.escape);
  }

  /** As the body would be, to see whether it can be right at all. */
  static String sample(String template) {
    return WORD.matcher(template).replaceAll(word -> NUMBERS.contains(word.group(1)) ? "1" : "x");
  }

  private static String filled(String template, Map<String, String> words, UnaryOperator<String> escape) {
    return WORD.matcher(template).replaceAll(word -> Matcher.quoteReplacement(escape.apply(words.get(word.group(1)))));
  }

  private static String forAddress(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
