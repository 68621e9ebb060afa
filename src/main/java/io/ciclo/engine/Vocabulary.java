package io.ciclo.engine;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Every term that people read has one place: {@code vocabulario.yaml}. Its top level are rooms ({@code tickets.type.INCIDENT});
 * a block named after another profile ({@code es-419}) holds what is said differently there.
 */
public final class Vocabulary {

  private static final String FILE = "vocabulario.yaml";

  private final Map<String, String> words;

  private Vocabulary(Map<String, String> words) {
    this.words = words;
  }

  /**
   * @param profile {@code es-ES} or {@code es-419}
   * @throws IllegalArgumentException when there is no such profile
   */
  public static Vocabulary of(String profile) {
    if (!profile.equals("es-ES") && !profile.equals("es-419")) {
      throw new IllegalArgumentException(
          "ciclo.engine.vocabulary: '" + profile + "' is no profile of " + FILE + " (es-ES, es-419)");
    }
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(FILE));
    Properties all = yaml.getObject();
    Map<String, String> words = new LinkedHashMap<>();
    all.stringPropertyNames().stream().filter(key -> !key.startsWith("es-"))
        .forEach(key -> words.put(key, all.getProperty(key)));
    String own = profile + ".";
    all.stringPropertyNames().stream().filter(key -> key.startsWith(own))
        .forEach(key -> words.put(key.substring(own.length()), all.getProperty(key)));
    return new Vocabulary(words);
  }

  /**
   * @param key for example {@code tickets.type.INCIDENT}
   * @throws IllegalArgumentException naming the key, when the file has no such word
   */
  public String word(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException(FILE + " has no word for '" + key + "'");
    }
    return word;
  }

  /** The word of a constant: {@code word("tickets.type", INCIDENT)} reads {@code tickets.type.INCIDENT}. */
  public String word(String key, Enum<?> constant) {
    return word(key + "." + constant.name());
  }

  /** The city that a zone is named after, as people call it: "Madrid", "Ciudad de México". */
  public String city(ZoneId zone) {
    String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
    return words.getOrDefault("engine.city." + city, city.replace('_', ' '));
  }
}
