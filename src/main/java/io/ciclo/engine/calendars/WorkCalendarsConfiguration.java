package io.ciclo.engine.calendars;

import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Loads the calendars once, at start; {@code worktime} itself stays without Spring. */
@Configuration(proxyBeanMethods = false)
class WorkCalendarsConfiguration {

  private static final String BESIDE_THE_JAR = "file:calendars.yaml";
  private static final String SHIPPED = "classpath:calendars.yaml";

  @Bean
  SettingsFile calendarSettings(ResourceLoader resources) throws IOException {
    Resource own = resources.getResource(BESIDE_THE_JAR);
    Resource file = own.exists() ? own : resources.getResource(SHIPPED);
    return new SettingsFile(file.getContentAsString(StandardCharsets.UTF_8));
  }

  @Bean
  WorkCalendars workCalendars(SettingsFile settings) {
    return settings.calendars();
  }
}
