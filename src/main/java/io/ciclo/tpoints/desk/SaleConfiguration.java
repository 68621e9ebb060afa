package io.ciclo.tpoints.desk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SaleSettings.class, TimeSettings.class})
class SaleConfiguration {}
