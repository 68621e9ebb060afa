package io.ciclo.evolutives.desk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvolutiveSettings.class)
class EvolutiveConfiguration {}
