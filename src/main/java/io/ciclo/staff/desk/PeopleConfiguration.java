package io.ciclo.staff.desk;

import io.ciclo.staff.StaffSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StaffSettings.class, DevelopmentSettings.class})
class PeopleConfiguration {}
