package io.ciclo.servicelevels.desk;

import io.ciclo.engine.CalendarArchive;
import io.ciclo.engine.Decisions;
import io.ciclo.servicelevels.CalendarVersions;
import io.ciclo.servicelevels.DecisionRow;
import io.ciclo.servicelevels.DecisionTables;
import io.ciclo.servicelevels.ServiceTargets;
import io.ciclo.worktime.WorkCalendars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the plain arithmetic of clocks to the decision tables and calendars of this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceLevelSettings.class, CoverageSettings.class})
class ServiceLevelConfiguration {

  @Bean
  DecisionTables serviceLevelTables(Decisions decisions) {
    return (decision, inputs) -> {
      Decisions.Row row = decisions.row(decision, inputs);
      return new DecisionTables.Answer(new DecisionRow(decision, row.version(), row.rule()), row.values());
    };
  }

  @Bean
  CalendarVersions calendarVersions(CalendarArchive archive) {
    return archive::get;
  }

  @Bean
  ServiceTargets serviceTargets(DecisionTables tables, WorkCalendars calendars, ServiceLevelSettings settings) {
    return new ServiceTargets(tables, calendars, settings.immediate(), settings.warningRatio());
  }
}
