package io.ciclo.staff.desk;

import io.ciclo.staff.OnCallSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnCallSettings.class)
class OnCallConfiguration {}
