package io.ciclo.engine;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Every term that people read has one place: {@code vocabulario.yaml}. Its top level are rooms ({@code tickets.type.INCIDENT});
 * a block named after another profile ({@code es-419}) holds what is said differently there.
 *
 * <p>The installation speaks one profile. What a company reads is said as that company speaks, for as long as
 * {@link #speaking(Speech)} is open on the thread.
 */
public final class Vocabulary {

  /** The first is the one whose words stand outside any block. */
  public static final List<String> PROFILES = List.of("es-ES", "es-419");

  private static final String FILE = "vocabulario.yaml";
  private static final String OVERRIDABLE = "overridable[";

  private final String house;
  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<String, List<String>> overridable = new LinkedHashMap<>();
  private final ThreadLocal<Speech> spoken = ThreadLocal.withInitial(() -> Speech.OF_THE_HOUSE);

  private Vocabulary(String house, Properties all) {
    this.house = house;
    PROFILES.forEach(profile -> words.put(profile, words(profile, all)));
    all.stringPropertyNames().stream().filter(key -> key.startsWith(OVERRIDABLE)).sorted().forEach(key -> {
      List<String> line = List.of(all.getProperty(key).split(" "));
      String group = line.get(0);
      overridable.put(group, line.stream().skip(1).map(name -> group + "." + name).toList());
    });
  }

  /**
   * @param profile {@code es-ES} or {@code es-419}
   * @throws IllegalArgumentException when there is no such profile
   */
  public static Vocabulary of(String profile) {
    if (!PROFILES.contains(profile)) {
      throw new IllegalArgumentException("ciclo.engine.vocabulary: '" + profile + "' is no profile of " + FILE + " ("
          + String.join(", ", PROFILES) + ")");
    }
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(FILE));
    return new Vocabulary(profile, yaml.getObject());
  }

  private static Map<String, String> words(String profile, Properties all) {
    Map<String, String> words = new LinkedHashMap<>();
    all.stringPropertyNames().stream().filter(key -> !key.startsWith("es-") && !key.startsWith(OVERRIDABLE))
        .forEach(key -> words.put(key, all.getProperty(key)));
    String own = profile + ".";
    all.stringPropertyNames().stream().filter(key -> key.startsWith(own))
        .forEach(key -> words.put(key.substring(own.length()), all.getProperty(key)));
    return words;
  }

  /** Until it is closed, this thread speaks like this; then as it did before. For {@code try} with resources. */
  public Spoken speaking(Speech speech) {
    Speech before = spoken.get();
    spoken.set(speech);
    return () -> {
      if (before == Speech.OF_THE_HOUSE) {
        spoken.remove();
      } else {
        spoken.set(before);
      }
    };
  }

  /** Words that are spoken until it is closed. */
  public interface Spoken extends AutoCloseable {

    @Override
    void close();
  }

  /** The profile that is spoken here and now. */
  public String profile() {
    String profile = spoken.get().profile();
    return profile == null ? house : profile;
  }

  /**
   * @param key for example {@code tickets.type.INCIDENT}
   * @throws IllegalArgumentException naming the key, when the file has no such word
   */
  public String word(String key) {
    String word = spoken.get().own().get(key);
    return word == null ? wordIn(profile(), key) : word;
  }

  private String wordIn(String profile, String key) {
    String word = words.get(profile).get(key);
    if (word == null) {
      throw new IllegalArgumentException(FILE + " has no word for '" + key + "'");
    }
    return word;
  }

  /** The word of a constant: {@code word("tickets.type", INCIDENT)} reads {@code tickets.type.INCIDENT}. */
  public String word(String key, Enum<?> constant) {
    return word(key + "." + constant.name());
  }

  /** A phrase with one place to fill: {@code "Faltan {count} festivos por cubrir"}. */
  public String word(String key, String place, Object value) {
    return word(key).replace("{" + place + "}", String.valueOf(value));
  }

  /**
   * What a decision table says, in the words of whoever reads: the table's owner writes the installation's word, and the word of
   * this group that reads so is said as it is spoken here. A word that the group does not know stays as it is.
   */
  public String said(String group, String word) {
    return overridable.getOrDefault(group, List.of()).stream().filter(key -> wordIn(house, key).equals(word)).findFirst()
        .map(this::word).orElse(word);
  }

  /** The words that a company may say differently: their keys by group, such as {@code tickets.type}. */
  public Map<String, List<String>> overridable() {
    return overridable;
  }

  /** The city that a zone is named after, as people call it: "Madrid", "Ciudad de México". */
  public String city(ZoneId zone) {
    String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
    return words.get(profile()).getOrDefault("engine.city." + city, city.replace('_', ' '));
  }
}
