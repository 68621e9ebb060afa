package io.ciclo.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** What a browser says it is, in words by which its owner recognises it: "Firefox en Windows". */
final class DeviceName {

  /** The first that is found counts: each browser also bears the names of those it wants to be taken for. */
  private static final List<Entry<String, String>> BROWSERS = List.of(
      Map.entry("Edg", "Edge"), Map.entry("OPR/", "Opera"), Map.entry("SamsungBrowser", "Samsung Internet"),
      Map.entry("Firefox", "Firefox"), Map.entry("FxiOS", "Firefox"), Map.entry("CriOS", "Chrome"),
      Map.entry("Chrome", "Chrome"), Map.entry("Safari", "Safari"));
  private static final List<Entry<String, String>> SYSTEMS = List.of(
      Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"), Map.entry("Android", "Android"),
      Map.entry("Windows", "Windows"), Map.entry("Mac OS", "Mac"), Map.entry("CrOS", "Chromebook"), Map.entry("Linux", "Linux"));

  private DeviceName() {}

  static String of(String userAgent) {
    return found(BROWSERS, userAgent, "Navegador") + " en " + found(SYSTEMS, userAgent, "un dispositivo");
  }

  private static String found(List<Entry<String, String>> names, String userAgent, String otherwise) {
    return userAgent == null ? otherwise : names.stream().filter(name -> userAgent.contains(name.getKey()))
        .map(Entry::getValue).findFirst().orElse(otherwise);
  }
}
