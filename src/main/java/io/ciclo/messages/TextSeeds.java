package io.ciclo.messages;

import io.ciclo.messages.store.TextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The texts of a release: they become a version when there is none, or when the release's file changed and nobody edited the
 * text in the application. What somebody edited is never overwritten.
 */
@Component
class TextSeeds implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(TextSeeds.class);
  private static final String LANGUAGE = "es";
  private static final String SUBJECT = "Asunto: ";

  private final TextStore store;
  private final Clock clock;

  TextSeeds(TextStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (MessageText text : MessageText.values()) {
      seed(read(text));
    }
  }

  void seed(Seed seed) {
    Optional<TextVersion> newest = store.newest(seed.text(), LANGUAGE);
    if (newest.filter(seed::isSameAs).isPresent()) {
      return;
    }
    if (newest.filter(TextVersion::editedInTheApplication).isPresent()) {
      log.info("Text {} differs from this release's: somebody edited it in the application, so theirs stays", seed.text().key());
      return;
    }
    try {
      store.add(new TextVersion(seed.text(), LANGUAGE, newest.map(TextVersion::version).orElse(0) + 1, seed.subject(),
          seed.body(), seed.informalBody(), TextVersion.RELEASE, clock.instant(), "Texto que viene con la aplicación"));
    } catch (DuplicateKeyException e) {
      log.info("Text {} was seeded by another node", seed.text().key());
    }
  }

  /** @throws IllegalStateException naming the file that is missing or has no subject */
  static Seed read(MessageText text) {
    String file = "messages/" + LANGUAGE + "/" + text.key() + ".txt";
    String formal = content(file);
    if (!formal.startsWith(SUBJECT)) {
      throw new IllegalStateException(file + ": the first line must be \"" + SUBJECT + "…\"");
    }
    int end = formal.indexOf('\n');
    return new Seed(text, formal.substring(SUBJECT.length(), end).strip(), formal.substring(end).strip() + "\n",
        content("messages/" + LANGUAGE + "/" + text.key() + ".tu.txt").strip() + "\n");
  }

  private static String content(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** A text as the release brings it. */
  record Seed(MessageText text, String subject, String body, String informalBody) {

    boolean isSameAs(TextVersion version) {
      return subject.equals(version.subject()) && body.equals(version.body()) && informalBody.equals(version.informalBody());
    }
  }
}
