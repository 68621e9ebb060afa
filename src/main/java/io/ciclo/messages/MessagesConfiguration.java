package io.ciclo.messages;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.ReaderSpeech;
import io.ciclo.engine.Vocabulary;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MessageSettings.class, RoundSettings.class, CompanySettings.class, MailProperties.class})
class MessagesConfiguration {

  @Bean
  Rendering rendering(MessageSettings settings, CompanySettings company, EngineSettings engine, Clock clock,
      Vocabulary vocabulary, ObjectProvider<ReaderSpeech> readers) {
    return new Rendering(URI.create(settings.portalUrl()), company.name(),
        () -> LocalDate.ofInstant(clock.instant(), engine.zone()),
        to -> {
          try (Vocabulary.Spoken here = vocabulary.speaking(readers.getObject().ofAddress(to.email()))) {
            return vocabulary.word("messages.signature", "company", company.name());
          }
        });
  }
}
