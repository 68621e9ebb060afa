package io.ciclo.customers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CustomerSettings.class, PersonalDataSettings.class})
class CustomersConfiguration {}
