package io.ciclo.customers.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Languages by their Spanish names. */
public final class Languages {

  private static final List<String> OFFERED = List.of("es", "ca", "en", "fr", "de", "it", "pt");
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private Languages() {
  }

  public static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(SPANISH);
  }

  /** Code and name of what a form offers, the present choice included. */
  public static Map<String, String> offered(String present) {
    List<String> codes = new ArrayList<>(OFFERED);
    if (present != null && !present.isBlank() && !codes.contains(present)) {
      codes.add(present);
    }
    Map<String, String> languages = new LinkedHashMap<>();
    codes.forEach(code -> languages.put(code, name(code)));
    return languages;
  }
}
