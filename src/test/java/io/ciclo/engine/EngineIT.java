package io.ciclo.engine;

import io.ciclo.engine.cases.ProbeCards;
import io.ciclo.engine.forms.FormProbeRule;
import io.ciclo.engine.guard.CatalogueProbe;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ActiveProfiles;

/**
 * The engine room alone, with a database of its own: the models, rules and delegates that its tests deploy stay out of
 * the application that all other integration tests share, in a JVM of its own (see the build).
 */
@SpringBootTest(classes = {EngineIT.Room.class, EngineIT.Probes.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
        "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
        "ciclo.engine.models=classpath*:no-models/",
        // The web apps and the REST API look engines up by name, in the whole JVM.
        "camunda.bpm.process-engine-name=engine-room"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Tag("own-application")
public abstract class EngineIT {

  static {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @EnableAutoConfiguration
  @ComponentScan("io.ciclo.engine")
  static class Room {}

  @TestConfiguration
  static class Probes {

    @Bean
    FormProbeRule formProbeRule() {
      return new FormProbeRule();
    }

    @Bean
    ProbeCards probeCards() {
      return new ProbeCards();
    }

    @Bean
    CatalogueProbe catalogueProbe() {
      return new CatalogueProbe();
    }

    @Bean
    ReaderSpeech probeSpeech() {
      return new NobodyWishesOtherWords();
    }

    /** The layout asks it for the version of its files, which another room knows. */
    @Bean
    Shell shell() {
      return new Shell();
    }
  }

  public static final class Shell {

    public String getVersion() {
      return "test";
    }
  }

  private static final class NobodyWishesOtherWords implements ReaderSpeech {

    @Override
    public Speech of(SignedIn reader) {
      return Speech.OF_THE_HOUSE;
    }

    @Override
    public Speech ofAddress(String email) {
      return Speech.OF_THE_HOUSE;
    }
  }
}
